-- Where an expert comes from: a call may forbid that an expert reads applications of the same territory.
alter table call_expert add column territory ${text:20};
