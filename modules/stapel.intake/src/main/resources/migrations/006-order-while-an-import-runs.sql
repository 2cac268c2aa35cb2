-- While an import runs, each page leaves its rows out. With the import in the index a page is read from the index alone, as
-- without one; otherwise the engine reads the whole table, waits for every row that is being written, and sorts.
drop index application_across_calls;
create index application_across_calls on application (number_sort, id, import_id);
drop index application_order;
create index application_order on application (scope_id, number_sort, id, import_id);
