-- what drafts of an organization can begin with, and what of them it wants written
create table catalog.blueprint (
    id         uuid primary key,
    issuer     uuid not null,
    name       text not null,
    note       text not null,
    pages      text[] not null,
    wants      text[] not null,
    document   json not null,
    version    int not null,
    saved_by   uuid not null,
    saved_at   timestamptz not null,
    retired_at timestamptz
);
create unique index blueprint_name on catalog.blueprint (issuer, lower(name)) where retired_at is null;

-- with which one a draft began
create table catalog.draft_blueprint (
    draft     uuid primary key references catalog.draft on delete cascade,
    blueprint uuid not null references catalog.blueprint,
    version   int not null
);
create index draft_blueprint_of on catalog.draft_blueprint (blueprint);
