-- what somebody plans and notes for themselves while learning; theirs alone, and no part of what is handed in
create table review.plan_entry (
    submission bigint not null references review.submission,
    entry      text not null check (entry in ('reasons', 'why', 'goal', 'target',
                                              'challenge', 'research', 'plan', 'documentation')),
    words      text not null,
    version    bigint not null,
    saved_at   timestamptz not null,
    primary key (submission, entry),
    -- so that a report can count reasons without reading anybody's words
    constraint reasons_are_codes check (entry <> 'reasons' or string_to_array(words, ' ') <@ array[
        'own-needs', 'students', 'school-goals', 'district-priorities', 'instructional-shifts']),
    constraint a_target_is_a_day check (entry <> 'target' or words ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$')
);
create table review.plan_mark (
    submission bigint not null references review.submission,
    stage      text not null check (stage in ('challenge', 'research', 'plan', 'documentation')),
    at         timestamptz not null,
    primary key (submission, stage)
);
-- the id comes from the page that was filled in, so that a form that is sent twice is noted once
create table review.plan_activity (
    submission bigint not null references review.submission,
    id         uuid not null,
    day        date not null,
    kind       text not null check (kind in ('reading', 'course', 'conversation', 'observation',
                                             'trying-out', 'workshop', 'other')),
    name       text not null,
    minutes    int check (minutes between 1 and 1440),
    learned    text not null,
    version    bigint not null,
    noted_at   timestamptz not null,
    primary key (submission, id)
);
-- nothing of it but its name, so that removing it a second time is no mistake
create table review.plan_removed (
    submission bigint not null references review.submission,
    id         uuid not null,
    primary key (submission, id)
);
