-- a key that fell into wrong hands: it vouches for nothing any more
create table awards.key_withdrawal (
    public_key text primary key references awards.issuer_key (public_key),
    issuer     uuid not null references awards.issuer,
    at         timestamptz not null,
    reason     text not null check (length(trim(reason)) > 0),
    by         uuid not null
);
create index key_withdrawal_issuer on awards.key_withdrawal (issuer);
create trigger key_withdrawal_is_for_good before update or delete on awards.key_withdrawal
    for each row execute function platform.refuse_change();
create trigger key_withdrawals_are_never_emptied before truncate on awards.key_withdrawal
    for each statement execute function platform.refuse_change();

-- how far the register was gone through for what that key signed; awards are taken in the order of their ids
create table awards.signing_anew (
    public_key  text primary key references awards.key_withdrawal,
    reached     text not null default '',
    looked_at   bigint not null default 0,
    finished_at timestamptz
);
create index signing_anew_open on awards.signing_anew (public_key) where finished_at is null;

-- the credential signed once more, word for word, because the key that had signed it was withdrawn
create table awards.signed_anew (
    award      text primary key references awards.award,
    credential bytea not null,
    signed_at  timestamptz not null
);
