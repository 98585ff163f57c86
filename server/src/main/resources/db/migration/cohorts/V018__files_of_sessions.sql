-- what a session is about or showed; the bytes lie in the file store under the same hash
create table cohorts.session_file (
    session    uuid not null references cohorts.session,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    ending     text not null,
    bytes      bigint not null check (bytes > 0),
    name       text not null,
    added_at   timestamptz not null,
    primary key (session, hash)
);
