-- parts and criteria that an organization keeps for several definitions
create table catalog.library_piece (
    id         uuid primary key,
    issuer     uuid not null,
    sheet      text not null check (sheet in ('part', 'criterion')),
    sent       text not null unique, -- which form brought it: the same once more is no second one
    retired_at timestamptz
);
create index library_piece_issuer on catalog.library_piece (issuer);

-- each version stays as it is
create table catalog.library_version (
    piece    uuid not null references catalog.library_piece,
    number   int not null,
    title    text not null,
    note     text not null,
    language text not null,
    body     json not null,
    kept_by  uuid not null,
    kept_at  timestamptz not null,
    primary key (piece, number)
);
create trigger library_version_never_changes before update or delete on catalog.library_version
    for each row execute function platform.refuse_change();

-- from where a part or criterion of a draft came; mark: the hash of what it was then
create table catalog.library_use (
    draft    uuid not null references catalog.draft on delete cascade,
    sheet    text not null,
    item     text not null,
    piece    uuid not null,
    number   int not null,
    mark     text not null,
    sent     text not null,
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (draft, sheet, item),
    foreign key (piece, number) references catalog.library_version
);
create index library_use_of on catalog.library_use (piece);
