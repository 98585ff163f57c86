-- who may see a badge; a badge that is not here is private
create table sharing.share (
    award      text primary key check (award ~ '^[0-9a-z]{26}$'),
    earner     uuid not null,
    visibility text not null check (visibility in ('PRIVATE', 'UNLISTED', 'PUBLIC')),
    changed_at timestamptz not null
);
create index share_earner on sharing.share (earner);
create index share_listed on sharing.share (changed_at desc) where visibility = 'PUBLIC';

-- the evidence that an earner shows beside the badge, as it was handed in
create table sharing.shown_evidence (
    award      text not null,
    place      int not null check (place > 0),
    artifact   text not null,
    kind       text not null,
    title      text not null,
    note       text not null,
    file_hash  text,
    file_bytes bigint,
    media_type text,
    file_name  text,
    link       text,
    words      text,
    shown_at   timestamptz not null,
    primary key (award, place),
    unique (award, artifact),
    check (num_nonnulls(file_hash, link, words) = 1)
);
