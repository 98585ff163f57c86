-- how somebody left, and why
alter table cohorts.participant
    add column how text check (how in ('taken-out', 'left', 'deferred', 'transferred')),
    add column why text not null default '',
    add column moved_to uuid references cohorts.cohort,
    add check ((how in ('deferred', 'transferred')) = (moved_to is not null) or how is null);

-- the attendance that somebody has in one cohort counts in another one now; the key lets it count in
-- one place only. No minutes are kept here: a correction of the attendance counts there, too
create table cohorts.carried (
    person     uuid not null,
    origin     uuid not null references cohorts.cohort,
    cohort     uuid not null references cohorts.cohort,
    carried_at timestamptz not null,
    carried_by uuid not null,
    primary key (person, origin),
    check (origin <> cohort)
);
create index carried_into on cohorts.carried (cohort, person);

-- somebody asks to go on in a later cohort
create table cohorts.deferral (
    id          uuid primary key,
    cohort      uuid not null references cohorts.cohort,
    person      uuid not null,
    why         text not null,
    asked_at    timestamptz not null,
    state       text not null check (state in ('asked', 'granted', 'refused', 'taken-back')),
    words       text not null default '',
    answered_at timestamptz,
    check ((state = 'asked') = (answered_at is null))
);
create unique index deferral_open on cohorts.deferral (cohort, person) where state = 'asked';
create index deferral_of_person on cohorts.deferral (cohort, person, asked_at desc);
