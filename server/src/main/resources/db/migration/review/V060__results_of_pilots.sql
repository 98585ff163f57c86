-- work in a pilot ends with the assessor's result: nobody decides, nothing is awarded
alter table review.submission drop constraint submission_stage_check;
alter table review.submission add constraint submission_stage_check
    check (stage in ('draft', 'handed-in', 'under-assessment', 'recommended', 'returned', 'incomplete',
                     'awarded', 'withdrawn', 'piloted'));
