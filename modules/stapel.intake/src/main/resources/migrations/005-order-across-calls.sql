-- The list across all calls stands in the order of the numbers: without it every row is sorted for each page.
create index application_across_calls on application (number_sort, id);
