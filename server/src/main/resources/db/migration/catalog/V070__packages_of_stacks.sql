-- the package of a stack that somebody brought and looks at; its bytes lie in the data folder
create table catalog.stack_package (
    id      uuid primary key,
    issuer  uuid not null,
    person  uuid not null,
    sha256  text not null,
    at      timestamptz not null,
    unique (person, issuer, sha256)
);
create index stack_package_at on catalog.stack_package (at);

-- what a stack that came in a package is made of and is not public yet: a draft, or one of a stack
create table catalog.stack_waiting (
    stack  uuid not null references catalog.stack_draft on delete cascade,
    member uuid not null,
    title  text not null,
    primary key (stack, member)
);

-- which draft of an issuer the package of this edition became last
create table catalog.package_taken (
    issuer uuid not null,
    origin text not null,
    draft  uuid not null,
    primary key (issuer, origin)
);

-- what the drafts of stacks became, which are gone then
create table catalog.stack_became (
    draft   uuid primary key,
    edition text not null references catalog.edition
);
create trigger stack_became_never_changes before update or delete on catalog.stack_became
    for each row execute function platform.refuse_change();
