-- from which day to which one may apply for a place in a cohort, and what is asked
create table cohorts.admission (
    cohort        uuid primary key references cohorts.cohort,
    first_day     date not null,
    last_day      date not null,
    criteria      text not null,
    site_approval boolean not null,
    answer_days   int not null check (answer_days between 1 and 60),
    passes_on     boolean not null,
    check (last_day >= first_day)
);

create table cohorts.question (
    cohort   uuid not null references cohorts.admission,
    place    int not null check (place between 1 and 5),
    words    text not null,
    hint     text not null,
    required boolean not null,
    primary key (cohort, place)
);

-- somebody wants a place; school is where it is approved, as it was that day
create table cohorts.application (
    id         uuid primary key,
    cohort     uuid not null references cohorts.admission,
    person     uuid not null,
    school     uuid not null references people.organization,
    state      text not null check (state in ('applied', 'waiting', 'offered', 'accepted', 'refused', 'expired', 'declined', 'withdrawn')),
    site       text not null check (site in ('not-needed', 'asked', 'approved', 'refused')),
    site_by    uuid,
    site_at    timestamptz,
    site_words text not null default '',
    applied_at timestamptz not null,
    changed_at timestamptz not null,
    -- the place on the wait list
    line       int,
    -- the last day for taking an offer
    answer_by  date,
    words      text not null default '',
    check ((state = 'waiting') = (line is not null)),
    check (state <> 'offered' or answer_by is not null),
    check ((site in ('approved', 'refused')) = (site_by is not null and site_at is not null))
);
-- one at a time, whatever is clicked twice
create unique index application_open on cohorts.application (cohort, person)
    where state in ('applied', 'waiting', 'offered');
create unique index application_line on cohorts.application (cohort, line) where line is not null;
create index application_of_cohort on cohorts.application (cohort, state, applied_at);
create index application_of_person on cohorts.application (person, changed_at desc);
create index application_of_school on cohorts.application (school, applied_at)
    where state in ('applied', 'waiting') and site <> 'not-needed';
create index application_offered on cohorts.application (answer_by) where state = 'offered';

-- what was asked is kept beside what was answered, so that questions may change
create table cohorts.answer (
    application uuid not null references cohorts.application,
    place       int not null,
    question    text not null,
    words       text not null,
    primary key (application, place)
);
