-- what was noted of one person at one session; a correction replaces a row and keeps it
create table cohorts.attendance (
    id          uuid primary key,
    session     uuid not null references cohorts.session,
    person      uuid not null,
    minutes     int not null check (minutes between 0 and 720),
    how         text not null check (how in ('roster', 'check-in')),
    reason      text not null,
    noted_at    timestamptz not null,
    noted_by    uuid not null,
    replaced_at timestamptz
);
-- counts once, whatever happens at the same time
create unique index attendance_counts on cohorts.attendance (session, person) include (minutes)
    where replaced_at is null;
create index attendance_of_person on cohorts.attendance (person, session) include (minutes)
    where replaced_at is null;
create index attendance_history on cohorts.attendance (session, person, noted_at);
