-- what was said for a day can be taken back before that day comes: then what was said for an
-- earlier day goes on, as if nothing had been said
alter table recognition.statement add column taken_back boolean not null default false;
