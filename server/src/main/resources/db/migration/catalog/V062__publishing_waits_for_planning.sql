-- Whether a program is published only once every step of its planning is approved; said with how many approve.
alter table catalog.approval_rule add column steps boolean not null default false;
