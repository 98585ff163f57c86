-- what of closed surveys stands on the public page of the program
create table cohorts.published_item (
    survey       uuid not null,
    position     int not null,
    published_at timestamptz not null,
    published_by uuid not null,
    primary key (survey, position),
    foreign key (survey, position) references cohorts.survey_item
);
create table cohorts.published_comment (
    survey       uuid not null,
    mark         text not null,
    published_at timestamptz not null,
    published_by uuid not null,
    primary key (survey, mark),
    foreign key (survey, mark) references cohorts.survey_comment on delete cascade
);
