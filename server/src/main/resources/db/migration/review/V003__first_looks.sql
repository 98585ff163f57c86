-- the completeness check of a round before anyone rates it: somebody looked, and everything can be opened
create table review.first_look (
    submission bigint not null,
    round      int not null,
    checker    uuid not null,
    at         timestamptz not null,
    primary key (submission, round),
    foreign key (submission, round) references review.round
);
create trigger first_look_is_append_only before update or delete on review.first_look
    for each row execute function platform.refuse_change();
create trigger first_look_is_never_emptied before truncate on review.first_look
    for each statement execute function platform.refuse_change();
