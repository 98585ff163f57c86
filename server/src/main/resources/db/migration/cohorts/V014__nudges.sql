-- who was reminded of what by whom; nobody twice on one day of the issuer
create table cohorts.nudge (
    person   uuid not null,
    day      date not null,
    cohort   uuid not null references cohorts.cohort,
    about    text not null,
    words    text not null,
    sent_at  timestamptz not null,
    sent_by  uuid not null,
    primary key (person, day)
);
create index nudge_of_cohort on cohorts.nudge (cohort, person, sent_at desc);
