-- A year of cohorts of a large district, written straight into the rooms' own tables beside those of the demo world.
-- :cohorts is put in by DistrictYear; statements end at a line of two semicolons.
create schema bench
;;
create table bench.model as
select c.edition, c.issuer, c.zone, f.person as sam,
    array(select o.id from people.organization o join people.line l on l.below = o.id
          where l.above = c.issuer and o.kind = 'school' order by o.slug) as schools
from cohorts.cohort c join cohorts.facilitator f on f.cohort = c.id
    join people.person p on p.id = f.person and p.email_key = 'sam.ortega@harbormesa.example'
order by c.first_day limit 1
;;
create table bench.cell as
select row_number() over (order by course, module, mode) - 1 as nr, course, module, mode
from (select distinct s.course, s.module, s.mode from cohorts.session s) as used
;;
insert into people.person (id, name, email, email_key, confirmed_at, school, position, locale, zone, created_at)
select md5('educator ' || e)::uuid, 'Educator ' || e, 'educator' || e || '@year.example', 'educator' || e || '@year.example', now(),
    schools[1 + e % cardinality(schools)], 'Teacher', 'en', zone, now() - interval '300 days'
from bench.model, generate_series(0, 75 * :cohorts + 199) as e
;;
insert into people.person (id, name, email, email_key, confirmed_at, position, locale, zone, created_at)
select md5('facilitator ' || f)::uuid, 'Facilitator ' || f, 'facilitator' || f || '@year.example', 'facilitator' || f || '@year.example',
    now(), '', 'en', zone, now() - interval '300 days'
from bench.model, generate_series(1, 19) as f
;;
insert into people.role_grant (person, role, organization, granted_at)
select md5('facilitator ' || f)::uuid, 'facilitator', issuer, now() from bench.model, generate_series(1, 19) as f
;;
insert into cohorts.cohort (id, issuer, edition, name, first_day, last_day, zone, capacity, created_at, created_by)
select md5('cohort ' || c)::uuid, issuer, edition, 'Cohort ' || c, current_date - 200, current_date + 120, zone, 200,
    now() - interval '210 days', sam
from bench.model, generate_series(0, :cohorts) as c
;;
insert into cohorts.facilitator (cohort, person)
select md5('cohort ' || c)::uuid, case when c % 20 = 0 then sam else md5('facilitator ' || c % 20)::uuid end
from bench.model, generate_series(0, :cohorts) as c
;;
insert into cohorts.participant (cohort, person, joined_at, joined_by)
select md5('cohort ' || least(e / 75, :cohorts))::uuid, md5('educator ' || e)::uuid, now() - interval '201 days', sam
from bench.model, generate_series(0, 75 * :cohorts + 199) as e
;;
insert into cohorts.participant (cohort, person, joined_at, joined_by)
select md5('cohort 0')::uuid, p.id, now() - interval '201 days', sam
from bench.model, people.person p where p.email_key = 'elena.marquez@harbormesa.example'
;;
create table bench.session as
select c, s, md5('session ' || c || ' ' || s)::uuid as id, current_date - 190 + 18 * s as day, time '08:00' + make_interval(hours => c % 8) as clock
from generate_series(0, :cohorts - 1) as c, generate_series(0, 9) as s
;;
insert into cohorts.session (id, cohort, title, day, clock, begins, minutes, mode, course, module, place, facilitators, guests, materials, changed_at)
select b.id, md5('cohort ' || c)::uuid, 'Session ' || s + 1, day, clock, (day + clock) at time zone zone, 180, l.mode, l.course, l.module,
    'Library', array[sam], '', '', now() - interval '200 days'
from bench.session b, bench.model, bench.cell l where l.nr = s % (select count(*) from bench.cell)
;;
-- thirty of seventy-five at each, never the same thirty
insert into cohorts.attendance (id, session, person, minutes, how, reason, noted_at, noted_by)
select md5('attendance ' || c || ' ' || s || ' ' || n)::uuid, b.id, md5('educator ' || 75 * c + (n + 7 * s) % 75)::uuid,
    case when n % 10 = 0 then 90 else 180 end, 'roster', '', (day + clock) at time zone zone + interval '3 hours', sam
from bench.session b, bench.model, generate_series(0, 29) as n
;;
insert into cohorts.credit (id, entry, cohort, person, course, module, mode, day, minutes, source, about, reason, noted_at, noted_by)
select md5('credit ' || e || ' ' || l.nr)::uuid, md5('credit ' || e || ' ' || l.nr)::uuid, md5('cohort ' || e / 75)::uuid,
    md5('educator ' || e)::uuid, l.course, l.module, l.mode, current_date - 20, 120, 'import', 'lms.csv', '', now() - interval '15 days', sam
from bench.model, bench.cell l, generate_series(0, 75 * :cohorts - 1) as e where l.nr < 3
;;
insert into cohorts.due (cohort, part, day, changed_at, changed_by)
select md5('cohort ' || c)::uuid, part, current_date + 20 + nr::int, now(), sam
from bench.model, generate_series(0, :cohorts - 1) as c,
    unnest(array['eola-1', 'eola-2', 'eola-3', 'eola-4', 'eola-5', 'capstone']) with ordinality as p (part, nr)
;;
insert into cohorts.feed (person, token, created_at)
select person, rpad(left(md5('feed ' || person), 26), 26, '0'), now()
from (select md5('educator ' || e)::uuid as person from generate_series(0, 74) as e union select sam from bench.model) as who
on conflict (person) do update set token = excluded.token
;;
-- the session that two hundred people come to at once; its time is set before each measurement
insert into cohorts.session (id, cohort, title, day, clock, begins, minutes, mode, course, module, place, facilitators, guests, materials, changed_at)
select md5('rush')::uuid, md5('cohort ' || :cohorts)::uuid, 'Opening', current_date, '00:00', now(), 180, l.mode, l.course, l.module, 'Hall',
    array[sam], '', '', now()
from bench.model, bench.cell l where l.nr = 0
