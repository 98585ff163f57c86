-- work that its educator opened to somebody for some days, with the purpose of helping
create table review.access (
    id         uuid primary key,
    submission bigint not null references review.submission,
    educator   uuid not null,
    reader     uuid not null,
    tie        text not null check (tie in ('facilitator', 'principal', 'peer')),
    feedback   boolean not null,
    question   text not null,
    opened_at  timestamptz not null,
    last_day   date not null,
    until      timestamptz not null,
    ended_at   timestamptz,
    constraint nobody_opens_to_themself check (educator <> reader),
    constraint it_ends_later check (until > opened_at)
);
create unique index access_once on review.access (submission, reader) where ended_at is null;
create index access_reader on review.access (reader, until) where ended_at is null;
create index access_submission on review.access (submission, opened_at);

-- when somebody looked, once an hour
create table review.access_look (
    access uuid not null references review.access,
    hour   timestamptz not null,
    at     timestamptz not null,
    primary key (access, hour)
);

-- what a reader wrote for the educator; the part is empty where it is about all of the work
create table review.access_note (
    id     uuid primary key,
    access uuid not null references review.access,
    part   text not null,
    words  text not null,
    at     timestamptz not null
);
create unique index access_note_once on review.access_note (access, part, md5(words));

-- everyone to whom it was ever opened: they neither assess nor decide it
alter table review.submission add column readers uuid[] not null default '{}';
