-- How many people besides the last writer approve a draft before it is published. The nearest organization
-- upward that has said so decides; where none has, nobody is asked.
create table catalog.approval_rule (
    organization uuid primary key,
    needed       int not null check (needed between 0 and 5)
);

-- Who was asked to approve a draft; asking again replaces it.
create table catalog.approval_request (
    draft    uuid primary key references catalog.draft on delete cascade,
    asked_by uuid not null,
    asked_at timestamptz not null,
    note     text not null,
    wished   date
);
create table catalog.approval_asked (
    draft  uuid not null references catalog.approval_request on delete cascade,
    person uuid not null,
    primary key (draft, person)
);
create index approval_asked_of on catalog.approval_asked (person);

-- What was said, each about one state of the words: it counts only as long as the draft has that hash.
create table catalog.approval_verdict (
    number   bigint generated always as identity primary key,
    draft    uuid not null references catalog.draft on delete cascade,
    person   uuid not null,
    seen     text not null check (seen ~ '^[0-9a-f]{64}$'),
    approves boolean not null,
    reason   text not null,
    at       timestamptz not null
);
create index approval_verdict_of on catalog.approval_verdict (draft, person, number);

-- What was said about one field of a draft; the quote is what stood there, since fields change and move.
create table catalog.draft_comment (
    id         uuid primary key,
    draft      uuid not null references catalog.draft on delete cascade,
    sheet      text not null,
    item       text not null,
    field      text not null,
    quote      text not null,
    words      text not null,
    said_by    uuid not null,
    said_at    timestamptz not null,
    settled_by uuid
);
create index draft_comment_of on catalog.draft_comment (draft, said_at);
create table catalog.draft_comment_answer (
    number  bigint generated always as identity primary key,
    comment uuid not null references catalog.draft_comment on delete cascade,
    words   text not null,
    said_by uuid not null,
    said_at timestamptz not null
);
create index draft_comment_answer_of on catalog.draft_comment_answer (comment, number);

-- Drafts that are published by themselves when a day begins where their issuer is.
create table catalog.planned_publication (
    draft      uuid primary key references catalog.draft on delete cascade,
    day        date not null,
    at         timestamptz not null,
    seen       text not null,
    over       int not null,
    planned_by uuid not null
);
create index planned_publication_due on catalog.planned_publication (at);
