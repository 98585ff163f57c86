-- only a badge whose credential names the list of suspensions can be suspended: others could not be told so
alter table awards.award add column can_suspend boolean not null default false;

-- every list of stopped badges has a sibling that says which of them are only suspended
alter table awards.status_list
    add column suspension_document bytea,
    add column suspension_document_version bigint;

-- why, in a word that can be counted
alter table awards.revocation add column code text not null default 'other';

-- a badge that does not count for now
create table awards.suspension (
    number bigint generated always as identity primary key,
    award  text not null references awards.award,
    at     timestamptz not null,
    code   text not null,
    reason text not null check (length(trim(reason)) > 0),
    by     uuid not null
);
create index suspension_award on awards.suspension (award);

-- it counts again
create table awards.reinstatement (
    suspension bigint primary key references awards.suspension,
    at         timestamptz not null,
    by         uuid not null
);

create view awards.suspended as
    select s.* from awards.suspension s
    where not exists (select 1 from awards.reinstatement r where r.suspension = s.number);

create trigger suspension_never_changes before update or delete on awards.suspension
    for each row execute function platform.refuse_change();
create trigger suspensions_are_never_emptied before truncate on awards.suspension
    for each statement execute function platform.refuse_change();
create trigger reinstatement_never_changes before update or delete on awards.reinstatement
    for each row execute function platform.refuse_change();
create trigger reinstatements_are_never_emptied before truncate on awards.reinstatement
    for each statement execute function platform.refuse_change();

-- the same step for many badges, a row for each with what came of it
create table awards.bulk (
    id         text primary key check (id ~ '^[0-9a-z]{26}$'),
    action     text not null check (action in ('revoke', 'suspend', 'reinstate')),
    code       text not null,
    reason     text not null,
    by         uuid not null,
    started_at timestamptz not null
);
create table awards.bulk_row (
    bulk     text not null references awards.bulk,
    position int not null,
    award    text not null references awards.award,
    outcome  text,
    done_at  timestamptz,
    primary key (bulk, position),
    unique (bulk, award)
);
create index bulk_row_open on awards.bulk_row (bulk, position) where outcome is null;
