-- Letters that wait a little, so that several things about the same come in one. What was read on screen
-- meanwhile needs no letter.
create table notices.waiting_letter (
    notice  uuid primary key references notices.notice on delete cascade,
    person  uuid not null,
    subject text not null,
    at      timestamptz not null
);
create index waiting_letter_of on notices.waiting_letter (person, subject, at);
