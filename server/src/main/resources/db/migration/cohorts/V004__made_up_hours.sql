-- a session that is only there to make something up: nobody else misses it, and attending it counts
-- through what was agreed
alter table cohorts.session add column extra boolean not null default false;

-- how one person makes up for one session: by another session, or by a task
create table cohorts.make_up (
    id         uuid primary key,
    missed     uuid not null references cohorts.session,
    person     uuid not null,
    by_session uuid references cohorts.session,
    task       text not null,
    minutes    int not null check (minutes between 1 and 720),
    until      date not null,
    agreed_at  timestamptz not null,
    agreed_by  uuid not null,
    closed_at  timestamptz,
    closed_by  uuid,
    closed_how text check (closed_how in ('done', 'withdrawn')),
    check ((closed_at is null) = (closed_how is null)),
    check ((by_session is null) = (task <> ''))
);
create unique index make_up_open on cohorts.make_up (missed, person) where closed_at is null;
create index make_up_of_person on cohorts.make_up (person, missed);

-- minutes that count beside attendance; a correction replaces a note and keeps it
create table cohorts.credit (
    id          uuid primary key,
    entry       uuid not null,
    cohort      uuid not null references cohorts.cohort,
    person      uuid not null,
    course      text not null,
    module      text,
    mode        text not null,
    day         date not null,
    minutes     int not null check (minutes between 0 and 100000),
    source      text not null check (source in ('make-up', 'report', 'import')),
    missed      uuid references cohorts.session,
    about       text not null,
    reason      text not null,
    noted_at    timestamptz not null,
    noted_by    uuid not null,
    replaced_at timestamptz,
    check ((source = 'make-up') = (missed is not null))
);
-- each counts once, whatever happens at the same time
create unique index credit_counts on cohorts.credit (entry) where replaced_at is null;
create unique index credit_imported_once on cohorts.credit (cohort, person, course, coalesce(module, ''), mode, day)
    where source = 'import' and replaced_at is null;
create index credit_of_cohort on cohorts.credit (cohort, person, noted_at);
create index credit_of_person on cohorts.credit (person) where replaced_at is null;
