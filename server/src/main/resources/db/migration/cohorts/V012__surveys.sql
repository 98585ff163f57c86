-- what the people of a cohort are asked; its days are days of the issuer, its instants what they were by the clock
create table cohorts.survey (
    id        uuid primary key,
    cohort    uuid not null references cohorts.cohort,
    title     text not null,
    language  text not null,
    opens     date not null,
    closes    date not null,
    opens_at  timestamptz not null,
    closes_at timestamptz not null,
    made_at   timestamptz not null,
    made_by   uuid not null,
    check (closes >= opens)
);
create index survey_of_cohort on cohorts.survey (cohort, opens_at desc);
create index survey_running on cohorts.survey (closes_at, opens_at);

-- no labels = words are asked for, else one label for each point of the scale, the lowest first
create table cohorts.survey_item (
    survey    uuid not null references cohorts.survey on delete cascade,
    position  int not null,
    name      text not null,
    question  text not null,
    labels    text[] not null,
    favorable int[] not null,
    primary key (survey, position)
);

-- who was asked and who has answered; nothing in it says what
create table cohorts.survey_asked (
    survey   uuid not null references cohorts.survey on delete cascade,
    person   uuid not null,
    answered boolean not null,
    primary key (survey, person)
);

-- what was answered; nothing in it says who or when. The mark is the hash of a code that only the person has.
create table cohorts.survey_answer (
    survey uuid not null references cohorts.survey,
    mark   text not null,
    points int[] not null,
    primary key (survey, mark)
);
create table cohorts.survey_comment (
    survey   uuid not null references cohorts.survey,
    position int not null,
    mark     text not null,
    words    text not null,
    consent  text not null check (consent in ('role', 'anonymous', 'no')),
    role     text not null check (role = '' or consent = 'role'),
    primary key (survey, mark)
);
