-- somebody asks for more time for an artifact, and what came of it
create table cohorts.time_request (
    id          uuid primary key,
    cohort      uuid not null references cohorts.cohort,
    part        text not null,
    person      uuid not null,
    until       date not null,
    why         text not null,
    asked_at    timestamptz not null,
    state       text not null check (state in ('asked', 'granted', 'refused', 'taken-back')),
    words       text not null default '',
    answered_at timestamptz,
    answered_by uuid,
    check ((state = 'asked') = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null))
);
-- one at a time for an artifact, whatever is clicked twice
create unique index time_request_open on cohorts.time_request (cohort, part, person) where state = 'asked';
create index time_request_of_person on cohorts.time_request (cohort, person, asked_at desc);
