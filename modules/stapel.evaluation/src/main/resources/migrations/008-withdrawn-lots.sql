-- A lot whose random value never comes is withdrawn with a reason and stays to be read; the one committed instead names it.
alter table lot add column withdrawn_at ${instant};
alter table lot add column withdrawn_by ${id};
alter table lot add column withdrawn_why ${text:1000};
alter table lot add column instead_of ${id};
