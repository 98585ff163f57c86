-- a session is kept as the clock on the wall shows it, and as the instant that this was
create table cohorts.session (
    id            uuid primary key,
    cohort        uuid not null references cohorts.cohort,
    title         text not null,
    day           date not null,
    clock         time not null,
    begins        timestamptz not null,
    minutes       int not null check (minutes between 1 and 720),
    mode          text not null,
    course        text not null,
    module        text,
    place         text not null,
    link          text,
    facilitators  uuid[] not null,
    guests        text not null,
    materials     text not null,
    sequence      int not null default 0,
    changed_at    timestamptz not null,
    canceled_at   timestamptz,
    cancel_reason text,
    check ((canceled_at is null) = (cancel_reason is null))
);
create index session_of_cohort on cohorts.session (cohort, begins);

-- the address under which one person's calendar reads the sessions; taking it back removes the row
create table cohorts.feed (
    person     uuid primary key,
    token      text not null unique,
    created_at timestamptz not null
);
