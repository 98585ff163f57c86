create table platform.audit (
    number  bigint primary key,
    at      timestamptz not null,
    actor   text not null,
    role    text not null,
    action  text not null,
    subject text not null,
    details text not null,
    before  text not null,
    hash    text not null unique
);
create index audit_subject on platform.audit (subject, number);
create index audit_actor on platform.audit (actor, number);

create table platform.audit_head (
    only_one boolean primary key default true check (only_one),
    entries  bigint not null,
    hash     text not null
);
insert into platform.audit_head (entries, hash) values (0, repeat('0', 64));

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'this table is append-only';
end
$$;
create trigger audit_is_append_only before update or delete on platform.audit
    for each row execute function platform.refuse_change();
create trigger audit_is_never_emptied before truncate on platform.audit
    for each statement execute function platform.refuse_change();

-- sessions, as Spring Session lays them out
create table platform.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);
create table platform.spring_session_attributes (
    session_primary_id char(36) not null references platform.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- news between rooms that is not yet delivered, as Spring Modulith lays it out
create table platform.event_publication (
    id                     uuid not null primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_event on platform.event_publication using hash (serialized_event);
create index event_publication_completion on platform.event_publication (completion_date);

-- timed work, as db-scheduler lays it out
create table platform.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat);
