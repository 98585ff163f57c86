create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- accents do not matter to a search
create text search configuration catalog.english (copy = pg_catalog.english);
alter text search configuration catalog.english
    alter mapping for hword, hword_part, word with public.unaccent, english_stem;
create text search configuration catalog.spanish (copy = pg_catalog.spanish);
alter text search configuration catalog.spanish
    alter mapping for hword, hword_part, word with public.unaccent, spanish_stem;
create text search configuration catalog.plain (copy = pg_catalog.simple);
alter text search configuration catalog.plain
    alter mapping for hword, hword_part, word with public.unaccent, simple;

create table catalog.micro_credential (
    id         uuid primary key,
    slug       text not null unique,
    issuer     uuid not null,
    created_at timestamptz not null
);

create table catalog.edition (
    id               text primary key check (id ~ '^[0-9a-f]{64}$'),
    micro_credential uuid not null references catalog.micro_credential,
    number           int not null check (number > 0),
    issuer           uuid not null,
    definition       jsonb not null,
    published_at     timestamptz not null,
    published_by     uuid not null,
    unique (micro_credential, number)
);
create trigger edition_never_changes before update or delete on catalog.edition
    for each row execute function platform.refuse_change();
create trigger editions_are_never_emptied before truncate on catalog.edition
    for each statement execute function platform.refuse_change();

-- the current edition of each micro-credential as lists and searches need it
create table catalog.card (
    micro_credential uuid primary key references catalog.micro_credential,
    slug             text not null unique,
    edition          text not null unique references catalog.edition,
    number           int not null,
    issuer           uuid not null,
    kind             text not null,
    language         text not null,
    title            text not null,
    summary          text not null,
    stack            text not null,
    level            int,
    kinds            text[] not null,
    avoidable        text[] not null,
    paths            text[] not null,
    topics           text[] not null,
    audience         text[] not null,
    needs_students   boolean not null,
    existing         boolean not null,
    effort_minutes   int not null,
    decision_days    int not null,
    published_at     timestamptz not null,
    config           text not null,
    words            tsvector not null
);
create index card_words on catalog.card using gin (words);
create index card_issuer on catalog.card (issuer, title);
create index card_title on catalog.card (title);

-- every word of the catalog, to find what a mistyped one meant
create table catalog.word (
    word text primary key
);
create index word_trigrams on catalog.word using gin (word public.gin_trgm_ops);
