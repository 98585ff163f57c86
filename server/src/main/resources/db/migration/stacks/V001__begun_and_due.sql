-- who is on the way in which stack, and by which version it was begun: that one or any later counts
create table stacks.begun (
    person  uuid not null,
    stack   uuid not null references catalog.micro_credential,
    edition text not null references catalog.edition,
    at      timestamptz not null,
    primary key (person, stack)
);
create index begun_stack on stacks.begun (stack);

-- a rule that is met: it waits for the issuer's decision, or was decided
create table stacks.due (
    number     bigint generated always as identity primary key,
    person     uuid not null,
    stack      uuid not null references catalog.micro_credential,
    edition    text not null references catalog.edition,
    issuer     uuid not null,
    parts      text[] not null,
    since      timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    award      text references awards.award,
    reason     text not null default '',
    check ((decided_at is null) = (decided_by is null)),
    check (decided_at is null or award is not null or reason <> '')
);
create unique index due_once on stacks.due (person, stack) where decided_at is null;
create index due_waiting on stacks.due (issuer, since) where decided_at is null;
create index due_person on stacks.due (person, stack, number desc);
create index due_parts on stacks.due using gin (parts) where award is not null;
