-- a piece of evidence; its content never changes, only what is written on it
create table portfolio.artifact (
    id         uuid primary key,
    owner      uuid not null,
    kind       text not null check (kind in ('text', 'file', 'link', 'image', 'video', 'audio')),
    title      text not null check (title <> ''),
    note       text not null,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    bytes      bigint,
    media_type text,
    file_name  text,
    address    text,
    markdown   text,
    replaces   uuid references portfolio.artifact (id),
    added_at   timestamptz not null,
    retired_at timestamptz,
    check (num_nonnulls(bytes, address, markdown) = 1),
    check ((bytes is null) = (media_type is null) and (bytes is null) = (file_name is null))
);
create index artifact_owner on portfolio.artifact (owner, added_at desc) where retired_at is null;
create index artifact_replaces on portfolio.artifact (replaces);

-- where a piece was handed in
create table portfolio.use (
    artifact uuid not null references portfolio.artifact (id),
    place    text not null,
    what     text not null,
    path     text not null,
    at       timestamptz not null,
    primary key (artifact, place)
);

-- a large file that arrives in pieces; the bytes lie in the data folder under the same id
create table portfolio.upload (
    id         uuid primary key,
    owner      uuid not null,
    title      text not null,
    note       text not null,
    replaces   uuid,
    file_name  text not null,
    bytes      bigint not null check (bytes > 0),
    touched_at timestamptz not null
);
create index upload_owner on portfolio.upload (owner);
create index upload_touched on portfolio.upload (touched_at);
