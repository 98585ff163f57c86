-- The end of a micro-credential, in the issuer's days. closes_at is the first moment at which nobody starts.
create table catalog.retirement (
    micro_credential uuid primary key references catalog.micro_credential,
    last_start       date not null,
    last_hand_in     date not null,
    zone             text not null,
    closes_at        timestamptz not null,
    reason           text not null,
    successor        uuid references catalog.micro_credential,
    said_by          uuid not null,
    said_at          timestamptz not null,
    check (last_hand_in >= last_start)
);

-- a search leaves out what is closed; the card stays for all other lists
alter table catalog.card add column last_start date;
alter table catalog.card add column closes_at timestamptz;
