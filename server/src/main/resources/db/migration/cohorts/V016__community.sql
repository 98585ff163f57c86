-- what the people of a cohort write to one another; the post that opens a thread names itself as its thread
create table cohorts.post (
    id           uuid primary key,
    cohort       uuid not null references cohorts.cohort,
    thread       uuid not null references cohorts.post,
    author       uuid not null,
    title        text not null,
    words        text not null,
    sent         text not null, -- what was sent from which form: the same once more is no second post
    posted_at    timestamptz not null,
    edited_at    timestamptz,
    removed_at   timestamptz,
    hidden_at    timestamptz,
    hidden_by    uuid,
    hidden_why   text not null default '',
    pinned_at    timestamptz,
    announced_at timestamptz,
    unique (author, sent),
    check ((hidden_at is null) = (hidden_by is null)),
    check (thread = id or (title = '' and removed_at is null and pinned_at is null and announced_at is null))
);
create index post_in_thread on cohorts.post (thread, posted_at, id);
create index post_of_cohort on cohorts.post (cohort, author);

-- files that hang on a post; their bytes lie in the file store under the same hash
create table cohorts.post_file (
    post       uuid not null references cohorts.post on delete cascade,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    ending     text not null,
    bytes      bigint not null check (bytes > 0),
    name       text not null,
    added_at   timestamptz not null,
    primary key (post, hash)
);

-- up to when somebody has read a thread: the moment of the last post that was shown
create table cohorts.thread_seen (
    thread  uuid not null references cohorts.post on delete cascade,
    person  uuid not null,
    seen_at timestamptz not null,
    primary key (thread, person)
);
