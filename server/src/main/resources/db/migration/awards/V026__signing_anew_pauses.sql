-- what could not be signed anew is tried again after pauses that grow
alter table awards.signing_anew
    add column failures int not null default 0,
    add column again_at timestamptz;
