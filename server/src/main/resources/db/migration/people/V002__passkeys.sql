-- passkeys as WebAuthn (section 4, credential record) names their parts
drop table people.passkey;
create table people.passkey (
    credential_id    bytea primary key,
    person           uuid not null references people.person,
    label            text not null,
    public_key       bytea not null,
    sign_count       bigint not null,
    uv_initialized   boolean not null,
    backup_eligible  boolean not null,
    backup_state     boolean not null,
    transports       text not null,
    attestation      bytea,
    attestation_data bytea,
    created_at       timestamptz not null,
    last_used_at     timestamptz not null
);
create index passkey_person on people.passkey (person);
