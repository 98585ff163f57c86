-- Who has written on a draft, so that they hear what is said about it.
create table catalog.draft_hand (
    draft  uuid not null references catalog.draft on delete cascade,
    person uuid not null,
    primary key (draft, person)
);
insert into catalog.draft_hand (draft, person)
select id, begun_by from catalog.draft union select id, saved_by from catalog.draft;

-- Of which day of a step its owner was told already: that it comes, or that it has passed.
create table catalog.draft_step_told (
    draft  uuid not null,
    step   text not null,
    person uuid not null,
    due    date not null,
    late   boolean not null,
    primary key (draft, step, person, due, late),
    foreign key (draft, step) references catalog.draft_step on delete cascade
);
