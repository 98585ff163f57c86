-- A draft as it was when a pilot of it began. It lies apart from what was published, under a hash of its own:
-- the same words may become an edition later, and what is counted of that must never find a pilot.
create table catalog.pilot_edition (
    id         text primary key check (id ~ '^[0-9a-f]{64}$'),
    pilot      uuid not null unique,
    issuer     uuid not null,
    definition jsonb not null,
    frozen_at  timestamptz not null
);
create trigger pilot_edition_never_changes before update or delete on catalog.pilot_edition
    for each row execute function platform.refuse_change();
create trigger pilot_editions_are_never_emptied before truncate on catalog.pilot_edition
    for each statement execute function platform.refuse_change();

-- Educators of the issuer try a draft, from the first to the last day where the issuer is, or until it is ended.
create table catalog.pilot (
    id        uuid primary key,
    draft     uuid references catalog.draft on delete set null,
    edition   text not null unique references catalog.pilot_edition,
    first_day date not null,
    last_day  date not null,
    opens_at  timestamptz not null,
    closes_at timestamptz not null,
    begun_by  uuid not null,
    begun_at  timestamptz not null,
    ended_by  uuid,
    ended_at  timestamptz,
    check (last_day >= first_day and closes_at > opens_at),
    check ((ended_at is null) = (ended_by is null))
);
create index pilot_draft on catalog.pilot (draft, begun_at desc);

-- Who takes part: an educator from being named, an assessor from the first result that person gave.
-- asked_at: since when the form waits; told_*: that this was news already, so that it is told once.
create table catalog.pilot_person (
    pilot        uuid not null references catalog.pilot,
    person       uuid not null,
    part         text not null check (part in ('educator', 'assessor')),
    named_at     timestamptz not null,
    begun_at     timestamptz,
    asked_at     timestamptz,
    told_begun   boolean not null default false,
    told_ended   boolean not null default false,
    primary key (pilot, person)
);
create index pilot_person_of on catalog.pilot_person (person);

-- What a participant says once; words about one part lie beside it.
create table catalog.pilot_feedback (
    pilot   uuid not null,
    person  uuid not null,
    overall text not null,
    minutes int check (minutes between 0 and 60000),
    words   text not null,
    sent_at timestamptz not null,
    primary key (pilot, person),
    foreign key (pilot, person) references catalog.pilot_person
);
create table catalog.pilot_unclear (
    pilot  uuid not null,
    person uuid not null,
    part   text not null,
    words  text not null,
    primary key (pilot, person, part),
    foreign key (pilot, person) references catalog.pilot_feedback
);
