-- places are given in an order that only the seed of the list tells; how many were given is all there is to know.
-- Lists from before were filled by chance and have no seed: nothing is added to them any more.
alter table awards.status_list
    add column seed  bytea check (octet_length(seed) = 16),
    add column given int not null default 0 check (given between 0 and 131072),
    add constraint status_list_without_seed_is_closed check (seed is not null or given = 0);
