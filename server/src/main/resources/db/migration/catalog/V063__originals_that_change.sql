-- What a package that an issuer adapted said, so that a later package of the same can be compared with it.
-- series: whose and which micro-credential it is, whatever its edition.
create table catalog.brought_edition (
    issuer   uuid not null,
    hash     text not null check (hash ~ '^[0-9a-f]{64}$'),
    series   text not null,
    number   int not null,
    origin   json not null,
    document json not null,
    at       timestamptz not null,
    primary key (issuer, hash)
);
create index brought_edition_series on catalog.brought_edition (issuer, series, number);

-- That somebody looked at what an original has become and takes nothing of it.
-- adaptation: a micro-credential, or a draft that is none yet.
create table catalog.original_passed (
    adaptation uuid not null,
    original   text not null,
    person     uuid not null,
    at         timestamptz not null,
    primary key (adaptation, original)
);
create index draft_of_micro_credential on catalog.draft (micro_credential);
