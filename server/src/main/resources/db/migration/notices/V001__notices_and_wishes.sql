create table notices.notice (
    id       uuid primary key,
    person   uuid not null,
    kind     text not null,
    -- what it is about, so that the same news told again is known
    occasion text not null,
    words    text not null,
    path     text not null,
    at       timestamptz not null,
    read_at  timestamptz,
    unique (person, kind, occasion)
);
create index notice_of_person on notices.notice (person, at desc, id desc);
create index notice_unread on notices.notice (person) where read_at is null;

-- which letters a person wants; what is not there is as usual
create table notices.mail_wish (
    person uuid not null,
    kind   text not null,
    wanted boolean not null,
    primary key (person, kind)
);
