-- work that shows educators what meets a rubric and what does not yet. It lies beside the editions,
-- because a consent can be taken back and an edition never changes.
create table catalog.exemplar (
    id               uuid primary key,
    micro_credential uuid not null references catalog.micro_credential,
    part             text not null,
    title            text not null,
    meets            boolean not null,
    words            text not null,
    origin           text not null check (origin in ('unsaid', 'made', 'consent')),
    consent_by       text not null default '',
    consent_since    date,
    consent_until    date,
    sent             text not null unique, -- what was sent from which form: the same once more is no second one
    saved_at         timestamptz not null,
    saved_by         uuid not null,
    published_at     timestamptz, -- who publishes says that no mark of a person is left in it
    published_by     uuid,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_why    text not null default '',
    check ((origin = 'consent') = (consent_by <> '' and consent_since is not null)),
    check ((published_at is null) = (published_by is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (published_at is null or origin <> 'unsaid')
);
create index exemplar_of on catalog.exemplar (micro_credential, part);

-- what of it shows a criterion, or is missing for it
create table catalog.exemplar_note (
    exemplar  uuid not null references catalog.exemplar on delete cascade,
    criterion text not null,
    words     text not null,
    primary key (exemplar, criterion)
);

-- its files; their bytes lie in the file store under the same hash
create table catalog.exemplar_file (
    exemplar   uuid not null references catalog.exemplar on delete cascade,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    ending     text not null,
    bytes      bigint not null check (bytes > 0),
    name       text not null,
    added_at   timestamptz not null,
    primary key (exemplar, hash)
);
