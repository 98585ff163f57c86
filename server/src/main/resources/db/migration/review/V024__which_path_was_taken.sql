-- on which path it is earned, where the micro-credential offers several: named by the educator before the first hand-in
alter table review.submission add column path text check (path in ('on-demand', 'cohort'));
