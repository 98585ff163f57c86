-- for which modes people report their hours themselves; without a row for those that no session covers
create table cohorts.reporting (
    cohort  uuid primary key references cohorts.cohort,
    modes   text[] not null,
    said_at timestamptz not null,
    said_by uuid not null
);

-- hours that somebody reported; a change replaces a report and keeps it
create table cohorts.report (
    id          uuid primary key,
    cohort      uuid not null references cohorts.cohort,
    person      uuid not null,
    course      text not null,
    module      text,
    mode        text not null,
    day         date not null,
    minutes     int not null check (minutes between 1 and 720),
    words       text not null,
    reported_at timestamptz not null,
    state       text not null check (state in ('waiting', 'asked', 'confirmed', 'replaced', 'withdrawn')),
    answer      text not null default '',
    answered_at timestamptz,
    answered_by uuid
);
create index report_of_cohort on cohorts.report (cohort, person, day);
