-- letters on their way; the words are removed once a letter is sent
create table platform.mail (
    id             uuid primary key,
    recipient      text not null,
    recipient_name text not null,
    subject        text not null,
    plain          text not null,
    html           text not null,
    written_at     timestamptz not null,
    next_try_at    timestamptz,
    tries          int not null default 0,
    problem        text not null default '',
    sent_at        timestamptz,
    given_up_at    timestamptz
);
create index mail_to_send on platform.mail (next_try_at) where next_try_at is not null;
create index mail_written on platform.mail (written_at desc);

-- one row per thing that is counted: the time at which all uses so far are paid off
create table platform.throttle (
    key      text primary key,
    paid_off timestamptz not null
);
