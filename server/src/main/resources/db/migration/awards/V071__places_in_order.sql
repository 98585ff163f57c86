-- places are given in an order that only the seed of the list tells; how many were given is all there is to know.
-- It stands beside the list, so that whoever reads or signs that does not wait for a batch that is being issued.
-- Lists from before were filled by chance and have no such row: nothing is added to them any more.
create table awards.places (
    list  bigint primary key references awards.status_list,
    seed  bytea not null check (octet_length(seed) = 16),
    given int not null default 0 check (given between 0 and 131072)
);
