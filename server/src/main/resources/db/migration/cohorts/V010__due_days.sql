-- by which day an EOLA or the capstone is due in a cohort, by the calendar where its issuer is
create table cohorts.due (
    cohort     uuid not null references cohorts.cohort,
    part       text not null,
    day        date not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (cohort, part)
);
create index due_by_day on cohorts.due (day);

-- until when one person has more time, and why; nobody else in the cohort is told
create table cohorts.extension (
    cohort   uuid not null references cohorts.cohort,
    part     text not null,
    person   uuid not null,
    until    date not null,
    reason   text not null,
    given_at timestamptz not null,
    given_by uuid not null,
    primary key (cohort, part, person)
);
create index extension_until on cohorts.extension (until);

-- of which days somebody was reminded, so that it happens once
create table cohorts.due_told (
    cohort uuid not null references cohorts.cohort,
    part   text not null,
    person uuid not null,
    day    date not null,
    at     timestamptz not null,
    primary key (cohort, part, person, day)
);
