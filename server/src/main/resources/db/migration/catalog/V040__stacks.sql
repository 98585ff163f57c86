-- what each edition of a stack has as a member, its last task too; slugs never change
create table catalog.stack_member (
    edition text not null references catalog.edition,
    member  text not null,
    primary key (edition, member)
);
create index stack_member_of on catalog.stack_member (member);

-- who let the rule of an edition decide for the issuer
create table catalog.stack_decider (
    edition text primary key references catalog.edition,
    person  uuid not null
);

create trigger stack_member_never_changes before update or delete on catalog.stack_member
    for each row execute function platform.refuse_change();
create trigger stack_decider_never_changes before update or delete on catalog.stack_decider
    for each row execute function platform.refuse_change();

-- a stack that is being written, as it was typed
create table catalog.stack_draft (
    id       uuid primary key,
    issuer   uuid not null,
    slug     text unique references catalog.micro_credential (slug),
    fields   jsonb not null,
    version  int not null default 1,
    saved_at timestamptz not null,
    saved_by uuid not null
);
create index stack_draft_issuer on catalog.stack_draft (issuer, saved_at desc);

-- an approval is of one version: it does not count once somebody saves again
create table catalog.stack_approval (
    draft   uuid not null references catalog.stack_draft on delete cascade,
    version int not null,
    person  uuid not null,
    at      timestamptz not null,
    primary key (draft, version, person)
);
