-- whoever ordered steps finds the latest ones again
create index bulk_by on awards.bulk (by, started_at desc);
