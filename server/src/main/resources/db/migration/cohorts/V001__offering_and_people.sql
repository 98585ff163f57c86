-- one run of a program's edition over a school year, and the people who go through it together
create table cohorts.cohort (
    id         uuid primary key,
    issuer     uuid not null references people.organization,
    edition    text not null references catalog.edition,
    name       text not null,
    first_day  date not null,
    last_day   date not null,
    zone       text not null,
    capacity   int not null check (capacity > 0),
    created_at timestamptz not null,
    created_by uuid not null,
    check (last_day > first_day)
);
create index cohort_of_issuer on cohorts.cohort (issuer, first_day desc);

create table cohorts.facilitator (
    cohort uuid not null references cohorts.cohort,
    person uuid not null,
    primary key (cohort, person)
);
create index facilitator_person on cohorts.facilitator (person);

create table cohorts.participant (
    cohort    uuid not null references cohorts.cohort,
    person    uuid not null,
    joined_at timestamptz not null,
    joined_by uuid not null,
    left_at   timestamptz,
    left_by   uuid,
    primary key (cohort, person),
    check ((left_at is null) = (left_by is null))
);
create index participant_person on cohorts.participant (person) where left_at is null;
