-- pictures that issuers made for badges; their bytes lie in the file store under the same hash. Once
-- an edition shows one it is public, and stays.
create table catalog.picture (
    issuer     uuid not null references people.organization,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    bytes      bigint not null check (bytes > 0),
    added_at   timestamptz not null,
    added_by   uuid not null,
    public_at  timestamptz,
    primary key (issuer, hash)
);
create index picture_hash on catalog.picture (hash, public_at);
