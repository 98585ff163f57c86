-- one row for each submission: its state, who must act next and by when
create table review.submission (
    id               bigint generated always as identity (start with 1001) primary key,
    educator         uuid not null,
    school           uuid,
    micro_credential uuid not null,
    edition          text not null,
    issuer           uuid not null,
    stage            text not null check (stage in ('draft', 'handed-in', 'under-assessment', 'recommended',
                                                    'returned', 'incomplete', 'awarded', 'withdrawn')),
    waiting_for      text not null check (waiting_for in ('educator', 'assessor', 'approver', 'nobody')),
    due_at           timestamptz,
    attempt          int not null check (attempt >= 1),
    round            int not null check (round >= 0),
    version          bigint not null,
    started_at       timestamptz not null,
    changed_at       timestamptz not null,
    handed_in_at     timestamptz,
    begun_at         timestamptz,
    assessor         uuid,
    leased_until     timestamptz,
    flagged          boolean not null default false,
    advice           text,
    ended_at         timestamptz,
    reason           text not null default '',
    award            text,
    assessors        uuid[] not null default '{}',
    approvers        uuid[] not null default '{}',
    constraint nobody_judges_their_own_work
        check (educator is distinct from assessor and not (educator = any (assessors)) and not (educator = any (approvers))),
    constraint who_assesses_does_not_decide
        check (not (assessors && approvers) and (assessor is null or not (assessor = any (approvers)))),
    constraint a_lease_has_a_holder
        check ((stage = 'under-assessment') = (assessor is not null) and (assessor is null) = (leased_until is null)),
    constraint an_award_belongs_to_an_end check ((stage = 'awarded') = (award is not null)),
    constraint the_issuer_promised
        check ((waiting_for in ('assessor', 'approver')) = (due_at is not null))
);

-- one open submission per person and micro-credential
create unique index submission_open on review.submission (educator, micro_credential)
    where stage not in ('awarded', 'withdrawn');
-- the educator's own list
create index submission_educator on review.submission (educator, changed_at desc);
-- the assessors' pool and the approvers' desk, the most urgent first
create index submission_pool on review.submission (issuer, due_at, id) where waiting_for = 'assessor';
create index submission_desk on review.submission (issuer, due_at, id) where waiting_for = 'approver';
create index submission_held on review.submission (assessor, due_at) where assessor is not null;
create index submission_decided on review.submission (issuer, ended_at desc) where stage in ('awarded', 'returned', 'incomplete');
create index submission_micro_credential on review.submission (micro_credential, stage);

-- the draft: what the educator is writing now
create table review.answer (
    submission bigint not null references review.submission,
    part       text not null,
    prompt     text not null,
    words      text not null,
    version    bigint not null,
    saved_at   timestamptz not null,
    primary key (submission, part, prompt)
);
create table review.attachment (
    submission  bigint not null references review.submission,
    part        text not null,
    demand      text not null,
    artifact    uuid not null,
    attached_at timestamptz not null,
    primary key (submission, part, demand, artifact)
);
create index attachment_artifact on review.attachment (artifact);

-- rounds: frozen at hand-in
create table review.round (
    submission   bigint not null references review.submission,
    number       int not null,
    attempt      int not null,
    edition      text not null,
    handed_in_at timestamptz not null,
    wording      text not null,
    ai_use       text not null,
    ai_tool      text not null,
    note         text not null,
    seal         text not null,
    primary key (submission, number)
);
create table review.round_answer (
    submission bigint not null,
    round      int not null,
    part       text not null,
    prompt     text not null,
    words      text not null,
    primary key (submission, round, part, prompt),
    foreign key (submission, round) references review.round
);
create table review.round_exhibit (
    submission bigint not null,
    round      int not null,
    part       text not null,
    demand     text not null,
    position   int not null,
    artifact   uuid not null,
    kind       text not null,
    title      text not null,
    note       text not null,
    hash       text not null,
    file_name  text,
    media_type text,
    bytes      bigint,
    link       text,
    words      text,
    primary key (submission, round, part, demand, position),
    foreign key (submission, round) references review.round
);
create table review.round_carried (
    submission bigint not null,
    round      int not null,
    criterion  text not null,
    level      text,
    strength   text not null,
    evidence   text not null,
    gap        text not null,
    next_step  text not null,
    from_round int not null,
    rests_on   text not null,
    primary key (submission, round, criterion),
    foreign key (submission, round) references review.round
);

-- what an assessor is writing now, kept for that assessor even when the lease ends
create table review.score (
    submission bigint not null,
    round      int not null,
    assessor   uuid not null,
    criterion  text not null,
    applies    boolean not null,
    level      text,
    strength   text not null,
    evidence   text not null,
    gap        text not null,
    next_step  text not null,
    saved_at   timestamptz not null,
    version    bigint not null,
    primary key (submission, round, assessor, criterion),
    foreign key (submission, round) references review.round
);
create table review.remark (
    submission   bigint not null,
    round        int not null,
    assessor     uuid not null,
    overall      text not null,
    private_note text not null,
    flagged      boolean not null,
    saved_at     timestamptz not null,
    version      bigint not null,
    primary key (submission, round, assessor),
    foreign key (submission, round) references review.round
);

-- recommendations and decisions: one turn for each time a round goes over the issuer's desk
create table review.recommendation (
    submission   bigint not null,
    round        int not null,
    turn         int not null,
    assessor     uuid not null,
    value        text not null,
    proposal     text,
    overall      text not null,
    reason       text not null,
    private_note text not null,
    flagged      boolean not null,
    at           timestamptz not null,
    primary key (submission, round, turn),
    foreign key (submission, round) references review.round
);
create index recommendation_assessor on review.recommendation (assessor, at desc);
create table review.mark (
    submission bigint not null,
    round      int not null,
    turn       int not null,
    criterion  text not null,
    level      text,
    strength   text not null,
    evidence   text not null,
    gap        text not null,
    next_step  text not null,
    primary key (submission, round, turn, criterion),
    foreign key (submission, round, turn) references review.recommendation
);
create table review.decision (
    submission bigint not null,
    round      int not null,
    turn       int not null,
    approver   uuid not null,
    verdict    text not null,
    against    text,
    reason     text not null,
    letter     text not null,
    reopened   text[] not null,
    at         timestamptz not null,
    primary key (submission, round, turn),
    foreign key (submission, round, turn) references review.recommendation
);
create index decision_approver on review.decision (approver, at desc);

-- why a round could not be assessed; turn 0 = found by the completeness check
create table review.condition (
    submission bigint not null,
    round      int not null,
    turn       int not null,
    position   int not null,
    said_by    text not null check (said_by in ('assessor', 'approver')),
    code       text not null,
    part       text,
    slot       text,
    says       text not null,
    primary key (submission, round, turn, said_by, position),
    foreign key (submission, round) references review.round
);

-- who, when, what, why
create table review.step (
    number     bigint generated always as identity primary key,
    submission bigint not null references review.submission,
    at         timestamptz not null,
    actor      uuid not null,
    role       text not null,
    kind       text not null,
    attempt    int not null,
    round      int not null,
    why        text not null
);
create index step_submission on review.step (submission, number);

-- the days on which an issuer does not work, and the zone its days are counted in
create table review.calendar (
    organization uuid primary key,
    zone         text not null
);
create table review.holiday (
    organization uuid not null,
    date         date not null,
    name         text not null,
    primary key (organization, date)
);

do $$
declare
    kept text;
begin
    foreach kept in array array['round', 'round_answer', 'round_exhibit', 'round_carried',
                                'recommendation', 'mark', 'decision', 'condition', 'step'] loop
        execute format('create trigger %I before update or delete on review.%I for each row execute function platform.refuse_change()',
                       kept || '_is_append_only', kept);
        execute format('create trigger %I before truncate on review.%I for each statement execute function platform.refuse_change()',
                       kept || '_is_never_emptied', kept);
    end loop;
end
$$;
