create table people.organization (
    id          uuid primary key,
    kind        text not null check (kind in ('state', 'district', 'school', 'university')),
    slug        text not null unique,
    name        text not null,
    short_name  text not null,
    parent      uuid references people.organization,
    description text not null,
    url         text,
    email       text,
    brand_color text not null,
    created_at  timestamptz not null,
    opened_at   timestamptz
);

-- every organization with itself and all above it
create table people.line (
    below    uuid not null references people.organization,
    above    uuid not null references people.organization,
    distance int not null,
    primary key (below, above)
);
create index line_above on people.line (above);

create table people.logo (
    organization uuid primary key references people.organization,
    media_type   text not null,
    bytes        bytea not null
);

create table people.person (
    id           uuid primary key,
    name         text not null,
    email        text not null,
    email_key    text not null unique,
    confirmed_at timestamptz,
    school       uuid references people.organization,
    position     text not null,
    locale       text not null,
    zone         text not null,
    acting       text,
    created_at   timestamptz not null
);
create index person_school on people.person (school);
create index person_name on people.person (lower(name), id);

create table people.role_grant (
    number       bigint generated always as identity,
    person       uuid not null references people.person,
    role         text not null,
    organization uuid not null references people.organization,
    granted_at   timestamptz not null,
    primary key (person, role, organization)
);
create index role_grant_place on people.role_grant (organization, role);

create table people.password (
    person     uuid primary key references people.person,
    hash       text not null,
    changed_at timestamptz not null
);

-- links in letters; only the hash is kept, and the row goes when the link is used
create table people.link (
    hash       bytea primary key,
    person     uuid not null references people.person,
    purpose    text not null,
    email      text not null,
    next_page  text not null,
    expires_at timestamptz not null
);
create index link_person on people.link (person, purpose);

-- browsers that a person has signed in with before
create table people.device (
    hash    bytea not null,
    person  uuid not null references people.person,
    seen_at timestamptz not null,
    primary key (hash, person)
);

create table people.sign_in_try (
    key        text primary key,
    failures   int not null,
    wait_until timestamptz not null,
    last_at    timestamptz not null
);

create table people.passkey (
    credential_id text primary key,
    person        uuid not null references people.person,
    record        bytea not null,
    label         text not null,
    sign_count    bigint not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz not null
);
create index passkey_person on people.passkey (person);
