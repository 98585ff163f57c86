-- work in a pilot ends with the assessor's result: nobody decides, nothing is awarded
alter table review.submission drop constraint submission_stage_check;
alter table review.submission add constraint submission_stage_check
    check (stage in ('draft', 'handed-in', 'under-assessment', 'recommended', 'returned', 'incomplete',
                     'awarded', 'withdrawn', 'piloted'));

-- work of a pilot promises nobody a day, and whoever decides does not know of it
alter table review.submission add column pilot boolean not null default false;
