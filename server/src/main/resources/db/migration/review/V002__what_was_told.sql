-- what was told once: a lease that ends soon, a promise that was not kept
create table review.told (
    submission bigint not null references review.submission,
    what       text not null check (what in ('lease-ends', 'promise-broken')),
    -- the end of the lease, or the promised day
    about      timestamptz not null,
    at         timestamptz not null,
    primary key (submission, what, about)
);
create index submission_leased on review.submission (leased_until) where assessor is not null;
create index submission_promised on review.submission (due_at) where due_at is not null;
