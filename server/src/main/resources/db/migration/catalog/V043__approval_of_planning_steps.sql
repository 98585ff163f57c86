-- Who approves a step of planning, and of which words somebody said that it is finished: the hash of what the
-- step covers. A step finished before words had a hash counts for no words, so it is said anew.
alter table catalog.draft_step add column approver uuid;
alter table catalog.draft_step add column done_seen text not null default '';
alter table catalog.draft_step add constraint draft_step_two_people check (approver <> owner);
create index draft_step_approver on catalog.draft_step (approver) where done_at is not null;

-- What approvers said about a step, each about one state of its words; the last one counts.
create table catalog.draft_step_verdict (
    number   bigint generated always as identity primary key,
    draft    uuid not null,
    step     text not null,
    person   uuid not null,
    seen     text not null check (seen ~ '^[0-9a-f]{64}$'),
    approves boolean not null,
    reason   text not null,
    at       timestamptz not null,
    foreign key (draft, step) references catalog.draft_step on delete cascade
);
create index draft_step_verdict_of on catalog.draft_step_verdict (draft, step, number);
