-- what people of a cohort work through on their own; its days are days of the cohort. root: the one from which it was
-- begun anew, first of all; its own id where it was begun from nothing
create table cohorts.online_module (
    id           uuid primary key,
    cohort       uuid not null references cohorts.cohort,
    root         uuid not null,
    title        text not null,
    course       text not null,
    module       text,
    mode         text not null,
    minutes      int not null check (minutes between 1 and 100000),
    words        text not null,
    link         text,
    opens        date not null,
    closes       date not null,
    needed       int check (needed > 0), -- null = all questions, however many there are
    sent         text not null, -- from which form: the same once more is no second module
    made_at      timestamptz not null,
    made_by      uuid not null,
    published_at timestamptz,
    unique (made_by, sent),
    check (closes >= opens)
);
create index online_module_of_cohort on cohorts.online_module (cohort, opens, made_at);

-- files that hang on a module; their bytes lie in the file store under the same hash
create table cohorts.online_module_file (
    module     uuid not null references cohorts.online_module on delete cascade,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    ending     text not null,
    bytes      bigint not null check (bytes > 0),
    name       text not null,
    added_at   timestamptz not null,
    primary key (module, hash)
);

-- a question whose words, choices or right answers change is another one; the old one stays for what was answered
create table cohorts.online_question (
    id          uuid primary key,
    module      uuid not null references cohorts.online_module on delete cascade,
    position    int not null,
    words       text not null,
    several     boolean not null,
    choices     text[] not null,
    correct     int[] not null, -- from 1
    explanation text not null,
    dropped_at  timestamptz
);
create index online_question_of_module on cohorts.online_question (module, position) where dropped_at is null;

-- every answer that was given, also after a right one
create table cohorts.online_try (
    id       uuid primary key,
    question uuid not null references cohorts.online_question on delete cascade,
    person   uuid not null,
    number   int not null check (number > 0),
    chosen   int[] not null,
    correct  boolean not null,
    given_at timestamptz not null,
    unique (question, person, number)
);

-- who is done; the minutes are the credit, and once credited they change only by a correction of it
create table cohorts.online_completion (
    module       uuid not null references cohorts.online_module,
    person       uuid not null,
    entry        uuid not null unique,
    completed_at timestamptz not null,
    primary key (module, person)
);
create index online_completion_of_person on cohorts.online_completion (person);

alter table cohorts.credit drop constraint credit_source_check;
alter table cohorts.credit add constraint credit_source_check
    check (source in ('make-up', 'report', 'import', 'online'));
