-- a module that was begun from another one of the same cohort is another one, whatever was said before
update cohorts.online_module m set root = m.id
where m.root <> m.id and exists (
    select 1 from cohorts.online_module o
    where o.cohort = m.cohort and o.root = m.root and (o.made_at, o.id) < (m.made_at, m.id));
create unique index online_module_root on cohorts.online_module (cohort, root);
