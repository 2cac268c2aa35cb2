-- What an import of marks made beside its sheets, so that it can be taken back: experts (by person), assignments, and
-- assignments whose state it moved, with the state before.
create table score_import_made (
  import_id ${id} not null,
  kind ${text:10} not null,
  made_id ${id} not null,
  state_before ${text:20},
  primary key (import_id, kind, made_id)
);
alter table score_import add column undone_at ${instant};
