-- what became of the addresses that definitions name: one row however many name it. It failed on so many
-- different days since it last opened; whoever only refuses programs neither opens nor fails.
create table catalog.link (
    address       text primary key,
    asked_at      timestamptz not null,
    answer        text not null,
    status        int not null,
    opened_at     timestamptz,
    failing_since timestamptz,
    failed_days   int not null,
    failed_on     date
);
create index link_asked on catalog.link (asked_at);

-- of which the designers of an issuer have heard that it is dead; forgotten once it opens again
create table catalog.link_told (
    issuer  uuid not null,
    address text not null references catalog.link on delete cascade,
    told_at timestamptz not null,
    primary key (issuer, address)
);
