-- what an organization counts an award for, as it was said; rows are only added. On a day that
-- statement holds which began last before it, and of two that began on one day the later one.
create table recognition.statement (
    id               uuid primary key,
    organization     uuid not null,
    micro_credential uuid not null references catalog.micro_credential,
    clock_minutes    int check (clock_minutes > 0),
    renewal          boolean,
    stipend_cents    bigint check (stipend_cents > 0),
    currency         text check (currency ~ '^[A-Z]{3}$'),
    units            numeric(9, 3) check (units > 0),
    unit_label       text,
    note             text not null,
    policy           text,
    effective_from   date not null,
    effective_until  date,
    said_at          timestamptz not null,
    said_by          uuid not null,
    check (effective_until >= effective_from),
    check ((stipend_cents is null) = (currency is null)),
    check ((units is null) = (unit_label is null))
);
create index statement_holds on recognition.statement
    (organization, micro_credential, effective_from desc, said_at desc, id desc);
create trigger statement_never_changes before update or delete on recognition.statement
    for each row execute function platform.refuse_change();
create trigger statements_are_never_emptied before truncate on recognition.statement
    for each statement execute function platform.refuse_change();

-- who has ever said something, so that the catalog need not look through all of it
create table recognition.speaker (
    organization uuid primary key,
    since        timestamptz not null
);
