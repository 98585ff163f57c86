-- the page on which a cohort shows its work for a while
create table cohorts.yearbook (
    cohort     uuid primary key references cohorts.cohort,
    token      text not null unique,
    public     boolean not null,
    last_day   date not null,
    expires_at timestamptz not null,
    opened_at  timestamptz not null,
    opened_by  uuid not null
);

-- what one person shows there of one artifact; taking it back removes the row
create table cohorts.yearbook_entry (
    cohort   uuid not null references cohorts.cohort,
    person   uuid not null,
    part     text not null,
    title    text not null,
    sentence text not null,
    words    text not null,
    by_name  boolean not null,
    public   boolean not null,
    shown_at timestamptz not null,
    primary key (cohort, person, part)
);
