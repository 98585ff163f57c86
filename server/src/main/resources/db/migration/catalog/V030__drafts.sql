-- A definition that is being written and may be incomplete. The text keeps the order of its names.
-- base: the edition it was begun from; became: the edition it was published as, after which it never changes.
create table catalog.draft (
    id               uuid primary key,
    issuer           uuid not null,
    micro_credential uuid references catalog.micro_credential,
    base             text references catalog.edition,
    document         json not null,
    begun_by         uuid not null,
    begun_at         timestamptz not null,
    saved_by         uuid not null,
    saved_at         timestamptz not null,
    became           text references catalog.edition
);
-- those who design one micro-credential work on one draft
create unique index draft_open on catalog.draft (micro_credential) where became is null;
create index draft_issuer on catalog.draft (issuer, saved_at) where became is null;
