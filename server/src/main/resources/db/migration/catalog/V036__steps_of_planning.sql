-- The steps in which a program is planned, once somebody has said who does one and by when, or that it is done.
-- They go with the draft and are no part of an edition.
create table catalog.draft_step (
    draft   uuid not null references catalog.draft on delete cascade,
    step    text not null check (step in ('plan', 'schedule', 'pages', 'content')),
    owner   uuid,
    due     date,
    done_by uuid,
    done_at timestamptz,
    primary key (draft, step),
    check ((done_by is null) = (done_at is null))
);
