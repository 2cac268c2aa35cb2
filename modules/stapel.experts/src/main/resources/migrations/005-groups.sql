-- The side an expert reads for, as a regulation may want one reader of each; and what a proposal had to give of each.
alter table call_expert add column panel_group ${text:60};
alter table proposal add column quotas ${text:2000};
