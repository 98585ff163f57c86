-- where the hours that a program needs stand, if no cohort here shows them; empty = not needed
alter table review.decision add column hours_on_record text not null default '';
