-- What a computed proposal would give each expert, while it stands; written with the proposal, so that no page counts it.
alter table call_expert add column planned int;
update call_expert set planned = (select count(*) from proposed_pair p join proposal q on q.id = p.proposal_id
  where q.state = 'computed' and q.scope_id = call_expert.scope_id and p.expert_id = call_expert.id
  and p.difference <> 'removed')
  where scope_id in (select scope_id from proposal where state = 'computed');
