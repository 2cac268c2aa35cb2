-- Where programmes may stand: in a region, or on a server of one agency in the platform itself.
create view region_v2 as select * from scope where kind in ('platform', 'region');
