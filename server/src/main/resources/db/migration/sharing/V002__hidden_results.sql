-- badges whose earner does not show the level reached in each criterion
create table sharing.hidden_results (
    award     text primary key check (award ~ '^[0-9a-z]{26}$'),
    earner    uuid not null,
    hidden_at timestamptz not null
);
