-- what may happen again and again, such as looking at something, is an entry of the log once an hour
create table platform.audit_seen (
    actor   text not null,
    action  text not null,
    subject text not null,
    hour    timestamptz not null,
    primary key (actor, action, subject, hour)
);
create index audit_seen_hour on platform.audit_seen (hour);
