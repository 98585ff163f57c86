create extension if not exists pg_trgm with schema public;

-- an organization that issues; its word in addresses stays although the organization may change its own
create table awards.issuer (
    organization uuid primary key,
    slug         text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
    opened_at    timestamptz not null
);

-- the newest signs; the others stay so that what they signed still verifies
create table awards.issuer_key (
    number      bigint generated always as identity primary key,
    issuer      uuid not null references awards.issuer,
    public_key  text not null unique,
    sealed_seed bytea not null,
    made_at     timestamptz not null
);
create index issuer_key_issuer on awards.issuer_key (issuer, number desc);

create table awards.status_list (
    number           bigint generated always as identity primary key,
    name             text not null unique,
    issuer           uuid not null references awards.issuer,
    sequence         int not null check (sequence > 0),
    version          bigint not null default 0,
    document         bytea,
    document_version bigint,
    unique (issuer, sequence)
);

create table awards.award (
    id               text primary key check (id ~ '^[0-9a-z]{26}$'),
    earner           uuid not null,
    micro_credential uuid not null,
    edition          text not null,
    issuer           uuid not null references awards.issuer,
    submission       bigint not null unique,
    attempt          int not null,
    issued_at        timestamptz not null,
    valid_until      timestamptz,
    status_list      bigint not null references awards.status_list,
    status_index     int not null check (status_index between 0 and 131071),
    earner_name      text not null,
    title            text not null,
    sought           text not null,
    decided_by       uuid not null,
    details          jsonb not null,
    credential       bytea not null,
    unique (status_list, status_index)
);
create index award_earner on awards.award (earner, issued_at desc, id);
create index award_issuer on awards.award (issuer, issued_at desc, id);
create index award_micro_credential on awards.award (micro_credential, issued_at desc, id);
create index award_sought on awards.award using gin (sought public.gin_trgm_ops);

create table awards.revocation (
    award  text primary key references awards.award,
    at     timestamptz not null,
    reason text not null check (length(trim(reason)) > 0),
    by     uuid not null
);
create index revocation_at on awards.revocation (at desc);

create trigger award_never_changes before update or delete on awards.award
    for each row execute function platform.refuse_change();
create trigger awards_are_never_emptied before truncate on awards.award
    for each statement execute function platform.refuse_change();
create trigger revocation_is_for_good before update or delete on awards.revocation
    for each row execute function platform.refuse_change();
create trigger revocations_are_never_emptied before truncate on awards.revocation
    for each statement execute function platform.refuse_change();
create trigger issuer_never_changes before update or delete on awards.issuer
    for each row execute function platform.refuse_change();
create trigger issuer_key_never_changes before update or delete on awards.issuer_key
    for each row execute function platform.refuse_change();
