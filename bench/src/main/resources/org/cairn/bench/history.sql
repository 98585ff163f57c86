-- Years of a state's history, written straight into the rooms' own tables. Words in :colons are put in by History;
-- statements end at a line of two semicolons. Foreign keys and append-only triggers rest while it runs, because the
-- rows are made to fit; what a trigger would have counted is counted below.
create schema bench
;;
create table bench.spare_index as
select schemaname || '.' || indexname as name, indexdef as made_by from pg_indexes i
where schemaname in ('review', 'awards', 'portfolio', 'sharing', 'notices')
  and not exists (select from pg_constraint c where c.conname = i.indexname)
;;
do $$ declare one text; begin
    for one in select name from bench.spare_index loop execute 'drop index ' || one; end loop;
end $$
;;
-- where: districts, the first with three in ten of all schools, and their schools
create table bench.district as
select (row_number() over (order by o.slug <> 'harbor-mesa', o.slug) - 1)::int as d, o.id, o.slug, o.name, i.slug as issuer,
    o.parent, 0 as courses
from people.organization o join awards.issuer i on i.organization = o.id where o.kind = 'district'
;;
create table bench.school as
select s, case when s = 0 then (select g.organization from people.role_grant g join people.person p on p.id = g.person
                                       where g.role = 'principal' and p.email_key = 'joanne.carter@harbormesa.example')
               else md5('school ' || s)::uuid end as id,
    case when s % 10 < 3 then 0 else 1 + s % ((select count(*) from bench.district)::int - 1) end as d
from generate_series(0, :schools - 1) as s
;;
insert into people.organization (id, kind, slug, name, short_name, parent, description, brand_color, created_at)
select s.id, 'school', 'school-' || s, 'School ' || s, 'School ' || s, d.id, 'A school of the benchmark.', d.color, now() - interval '5 years'
from bench.school s join (select b.d, o.id, o.brand_color as color from bench.district b join people.organization o on o.id = b.id) d
    on d.d = s.d where s > 0
;;
insert into people.line (below, above, distance)
select s.id, s.id, 0 from bench.school s where s > 0
union all select s.id, n.above, n.distance + 1 from bench.school s join bench.district d on d.d = s.d
    join people.line n on n.below = d.id where s > 0
;;
-- who: educators, assessors and approvers; the personas of the demo judge too
create table bench.educator as
select e, md5('educator ' || e)::uuid as id, s.id as school, s.d,
    (array['Ada', 'Amir', 'Bea', 'Carlos', 'Chen', 'Dana', 'Elif', 'Farah', 'Gus', 'Hana', 'Ivo', 'Jae', 'Kofi', 'Lena', 'Mateo',
           'Nia', 'Omar', 'Pia', 'Quinn', 'Ravi', 'Sara', 'Tariq', 'Uma', 'Vera', 'Wes', 'Ximena', 'Yuki', 'Zora'])[1 + e * 7 % 28]
    || ' ' ||
    (array['Abbott', 'Becker', 'Castillo', 'Duarte', 'Eriksen', 'Flores', 'Gupta', 'Hassan', 'Ibarra', 'Johnson', 'Kim', 'Lopez',
           'Mendez', 'Novak', 'Ortiz', 'Park', 'Quiroz', 'Reyes', 'Singh', 'Tran', 'Ueda', 'Vargas', 'Walker', 'Xu', 'Young',
           'Zamora', 'Okoye', 'Silva', 'Thorpe', 'Moreau', 'Lindgren'])[1 + e * 11 % 31] as name
from generate_series(0, :educators - 1) as e join bench.school s on s.s = e % :schools
;;
create table bench.judge as
select role, d, (row_number() over (partition by role, d order by invented, id) - 1)::int as nr, id, invented, 0 as beside
from (select g.role, d.d, g.person as id, false as invented
        from people.role_grant g join bench.district d on d.id = g.organization where g.role in ('assessor', 'approver')
      union all select role, d, md5(role || d || ' ' || nr)::uuid, true
        from bench.district, (values ('assessor', 30), ('approver', 4)) as v (role, many), generate_series(1, many) as nr) as all_of_them
;;
update bench.judge j set beside = n from (select role, d, count(*) as n from bench.judge group by role, d) c
where c.role = j.role and c.d = j.d
;;
insert into people.person (id, name, email, email_key, confirmed_at, school, position, locale, zone, created_at)
select id, name, 'educator' || e || '@schools.example', 'educator' || e || '@schools.example', now(), school, 'Teacher', 'en',
    'America/Los_Angeles', now() - interval '4 years' from bench.educator
union all
select id, initcap(role) || ' ' || d || '.' || nr, role || d || '.' || nr || '@schools.example', role || d || '.' || nr || '@schools.example',
    now(), null, initcap(role), 'en', 'America/Los_Angeles', now() - interval '4 years' from bench.judge where invented
;;
insert into people.role_grant (person, role, organization, granted_at)
select j.id, j.role, d.id, now() - interval '4 years' from bench.judge j join bench.district d on d.d = j.d where invented
;;
-- what: the micro-credentials of each district with the places of their first questions
create table bench.course as
select d.d, (row_number() over (partition by d.d order by c.slug) - 1)::int as k, c.micro_credential as id, c.edition, c.title, c.number,
    c.stack, d.id as issuer, d.name as issuer_name,
    part ->> 'id' as part, coalesce(part #>> '{prompts,0,id}', 'words') as prompt, coalesce(part #>> '{evidence,0,id}', 'piece') as demand,
    criteria #>> '{0,id}' as one, criteria #>> '{0,meets}' as one_meets,
    criteria #>> '{1,id}' as two, criteria #>> '{1,meets}' as two_meets,
    e.definition ->> 'short' as word
from catalog.card c join catalog.edition e on e.id = c.edition join bench.district d on d.id = c.issuer
    cross join lateral (
        select e.definition #> '{parts,0}' as part,
            jsonb_path_query_array(e.definition, '$.rubric.sections[*].criteria[*]') as criteria) p
;;
update bench.district d set courses = n from (select d, count(*) as n from bench.course group by d) c where c.d = d.d
;;
analyze
;;
-- the submissions in the order in which they were started: each educator goes through the years, one after another
create unlogged table bench.chance as
select i, i % :educators as e, i / :educators as j, random() as r1, random() as r2, random() as r3, random() as r4
from (select setseed(0.25)) s, generate_series(0::bigint, :rows - 1) as i
;;
create unlogged table bench.aged as
select c.*, 1460 * (1 - (j + r1) / (1 + (:rows - 1) / :educators)) as age, p.id as educator, p.school, p.d, p.name
from bench.chance c join bench.educator p on p.e = c.e
;;
create unlogged table bench.plan as
select :first + (row_number() over (order by age desc, i))::bigint as id, t.*,
    now() - age * interval '1 day' as started,
    now() - age * interval '1 day' + least(age * 0.4, 2 + 10 * r3) * interval '1 day' as handed,
    greatest(now() - age * interval '1 day' + least(age * 0.9, 9 + 12 * r3 + 4 * r4) * interval '1 day', now() - interval '4 years') as ended,
    case when age > 60 and r4 < 0.12 then 2 else 1 end as rounds,
    c.id as micro, c.edition, c.issuer, a.id as assessor, b.id as approver
from (select *, case
          when age < 14 then case when r2 < 0.7 then 'draft' else 'handed-in' end
          when age < 45 then case when r2 < 0.35 then 'handed-in' when r2 < 0.45 then 'under-assessment' when r2 < 0.65 then 'recommended'
                                  when r2 < 0.75 then 'returned' when r2 < 0.8 then 'incomplete' else 'awarded' end
          else case when r2 < 0.86 then 'awarded' when r2 < 0.92 then 'withdrawn' when r2 < 0.97 then 'returned'
                    when r2 < 0.98 then 'incomplete' else 'draft' end end as stage
      from bench.aged) t
    join bench.district d on d.d = t.d
    join bench.course c on c.d = t.d and c.k = (t.e * 31 + t.j) % d.courses
    join bench.judge a on a.role = 'assessor' and a.d = t.d and a.nr = t.i % a.beside
    join bench.judge b on b.role = 'approver' and b.d = t.d and b.nr = t.i % b.beside
where t.educator <> a.id and t.educator <> b.id
;;
create unlogged table bench.ruled as
select id, row_number() over (partition by d order by id) as nr,
    substr(encode(sha256(('award ' || id)::bytea), 'hex'), 1, 26) as award
from bench.plan where stage = 'awarded'
;;
alter table bench.plan add primary key (id)
;;
analyze bench.plan
;;
insert into review.submission (id, educator, school, micro_credential, edition, issuer, stage, waiting_for, due_at, attempt, round, version,
    started_at, changed_at, handed_in_at, begun_at, assessor, leased_until, flagged, advice, ended_at, reason, award, assessors, approvers)
overriding system value
select p.id, educator, case when stage <> 'draft' then school end, micro, edition, issuer, stage,
    case when stage in ('handed-in', 'under-assessment') then 'assessor' when stage = 'recommended' then 'approver'
         when stage in ('awarded', 'withdrawn') then 'nobody' else 'educator' end,
    case when stage in ('handed-in', 'under-assessment', 'recommended') then handed + interval '21 days' end,
    rounds, case when stage = 'draft' then 0 else rounds end, 5 + rounds, started,
    case when stage = 'draft' then started + age * 0.5 * interval '1 day' when stage in ('handed-in', 'under-assessment') then handed else ended end,
    case when stage in ('handed-in', 'under-assessment', 'recommended') then handed end,
    case when stage in ('under-assessment', 'recommended') then handed + interval '2 days' end,
    case when stage = 'under-assessment' then assessor end,
    case when stage = 'under-assessment' then now() + case when r3 < 0.7 then interval '60 days' else interval '-2 days' end end,
    stage = 'recommended' and r3 < 0.06, case when stage = 'recommended' then case when r3 < 0.8 then 'award' else 'not-yet' end end,
    case when stage in ('awarded', 'returned', 'incomplete', 'withdrawn') then ended end, '', r.award,
    case when stage in ('recommended', 'returned', 'awarded') then array[assessor] else '{}' end,
    case when stage in ('returned', 'awarded') then array[approver] else '{}' end
from bench.plan p left join bench.ruled r on r.id = p.id order by p.id
;;
select setval(pg_get_serial_sequence('review.submission', 'id'), (select max(id) from review.submission))
;;
insert into review.round (submission, number, attempt, edition, handed_in_at, wording, ai_use, ai_tool, note, seal)
select id, n, n, edition, handed, 'v1', 'none', '', '', encode(sha256((id || ' ' || n)::bytea), 'hex')
from bench.plan, generate_series(1, rounds) as n where stage <> 'draft'
;;
insert into review.round_answer (submission, round, part, prompt, words)
select p.id, n, c.part, c.prompt,
    'Students said the goal in their own words before they began, and twice more while they worked; I wrote down what they said and read it to them at the end, so that they could hear how far they had come in two lessons. ' || p.id
from bench.plan p join bench.course c on c.id = p.micro, generate_series(1, rounds) as n where stage <> 'draft'
;;
insert into review.answer (submission, part, prompt, words, version, saved_at)
select p.id, c.part, c.prompt, 'A first thought, still to be finished.', 1, p.started
from bench.plan p join bench.course c on c.id = p.micro where stage in ('draft', 'returned', 'incomplete')
;;
insert into portfolio.artifact (id, owner, kind, title, note, hash, address, added_at)
select md5('artifact ' || id)::uuid, educator, 'link', 'Lesson ' || id, '', encode(sha256(id::text::bytea), 'hex'),
    'https://lessons.example/' || id, started from bench.plan
;;
insert into portfolio.use (artifact, place, what, path, at)
select md5('artifact ' || p.id)::uuid, 'S-' || p.id, c.title, '/submissions/' || p.id, handed
from bench.plan p join bench.course c on c.id = p.micro where stage <> 'draft'
;;
insert into review.round_exhibit (submission, round, part, demand, position, artifact, kind, title, note, hash, link)
select p.id, n, c.part, c.demand, 0, md5('artifact ' || p.id)::uuid, 'link', 'Lesson ' || p.id, '', encode(sha256(p.id::text::bytea), 'hex'),
    'https://lessons.example/' || p.id
from bench.plan p join bench.course c on c.id = p.micro, generate_series(1, rounds) as n where stage <> 'draft'
;;
create unlogged table bench.judged as
select id, n as round, assessor, approver, micro, handed, ended, stage, n = rounds as last, r3,
    case when n < rounds or stage = 'returned' or (stage = 'recommended' and r3 >= 0.8) then 'not-yet' else 'award' end as value
from bench.plan, generate_series(1, rounds) as n
where stage in ('recommended', 'returned', 'awarded') or (n < rounds and stage <> 'draft')
;;
insert into review.recommendation (submission, round, turn, assessor, value, proposal, overall, reason, private_note, flagged, at)
select id, round, 1, assessor, value, value, 'The work holds together from the first question to the last page.', '', '',
    last and stage = 'recommended' and r3 < 0.06, handed + interval '5 days' from bench.judged
;;
insert into review.mark (submission, round, turn, criterion, level, strength, evidence, gap, next_step)
select j.id, j.round, 1, v.criterion, v.level, 'The students’ own words carry this part.', 'The second page, third line.', '', ''
from bench.judged j join bench.course c on c.id = j.micro, lateral (values (c.one, c.one_meets), (c.two, c.two_meets)) as v (criterion, level)
where v.criterion is not null
;;
insert into review.score (submission, round, assessor, criterion, applies, level, strength, evidence, gap, next_step, saved_at, version)
select j.id, j.round, j.assessor, v.criterion, true, v.level, 'The students’ own words carry this part.', '', '', '', j.handed, 1
from bench.judged j join bench.course c on c.id = j.micro, lateral (values (c.one, c.one_meets), (c.two, c.two_meets)) as v (criterion, level)
where v.criterion is not null
;;
insert into review.decision (submission, round, turn, approver, verdict, reason, letter, reopened, at)
select id, round, 1, approver, value, '', '', '{}', ended from bench.judged where stage <> 'recommended' or not last
;;
insert into review.step (submission, at, actor, role, kind, attempt, round, why)
select id, at, actor, role, kind, 1, 1, '' from (
    select id, started as at, educator as actor, 'educator' as role, 'started' as kind, 1 as nr from bench.plan
    union all select id, handed, educator, 'educator', 'handed-in', 2 from bench.plan where stage <> 'draft'
    union all select id, handed + interval '2 days', assessor, 'assessor', 'claimed', 3 from bench.plan
        where stage in ('under-assessment', 'recommended', 'returned', 'awarded')
    union all select id, handed + interval '5 days', assessor, 'assessor', 'recommended', 4 from bench.plan
        where stage in ('recommended', 'returned', 'awarded')
    union all select id, ended, approver, 'approver', stage, 5 from bench.plan where stage in ('returned', 'awarded')
) as steps order by id, nr
;;
-- the register; the bytes of a credential lie outside the row, so a few stand for all (no page of these badges is measured)
insert into awards.status_list (name, issuer, sequence)
select d.issuer || '-' || n, d.id, n from bench.district d,
    generate_series(2, 2 + (select max(nr) from bench.ruled) / 100000) as n
;;
insert into awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at, valid_until, status_list, status_index,
    earner_name, title, sought, decided_by, details, credential)
select r.award, p.educator, p.micro, p.edition, p.issuer, p.id, p.rounds, p.ended,
    case when p.i % 3 = 0 then p.ended + interval '3 years' end, l.number, r.nr % 100000, p.name, c.title,
    lower(p.name || ' ' || c.title), p.approver,
    jsonb_build_object('issuerName', c.issuer_name, 'results', jsonb_build_object(c.one, c.one_meets), 'comments', '{}'::jsonb,
        'evidence', '[]'::jsonb, 'art', jsonb_build_object('shortWord', c.word, 'stack', c.stack, 'level', 1, 'program', false,
        'issuerShortName', c.issuer_name, 'seed', c.edition)), '{}'
from bench.ruled r join bench.plan p on p.id = r.id join bench.course c on c.id = p.micro
    join awards.status_list l on l.issuer = p.issuer and l.sequence = 2 + r.nr / 100000
order by p.ended
;;
insert into awards.revocation (award, at, reason, by)
select r.award, p.ended + interval '30 days', 'Issued by mistake.', p.approver
from bench.ruled r join bench.plan p on p.id = r.id where p.i % 400 = 0 and p.ended < now() - interval '31 days'
;;
insert into awards.tally as t (micro_credential, issuer, awards, first_at)
select micro_credential, issuer, count(*), min(issued_at) from awards.award where submission > :first group by micro_credential, issuer
on conflict (micro_credential, issuer) do update set awards = t.awards + excluded.awards, first_at = least(t.first_at, excluded.first_at)
;;
insert into sharing.share (award, earner, visibility, changed_at)
select r.award, p.educator, case when p.r1 < 0.75 then 'PUBLIC' else 'UNLISTED' end, p.ended + interval '1 day'
from bench.ruled r join bench.plan p on p.id = r.id where p.r3 < 0.8
;;
-- what people were told: educators of each step, approvers of each recommendation
insert into notices.notice (id, person, kind, occasion, words, path, at, read_at)
select md5('notice ' || kind || p.id || person)::uuid, person, kind, 'S-' || p.id || '@' || p.at,
    jsonb_build_object('key', 'notices.' || kind, 'arguments', case kind
        when 'awarded' then jsonb_build_array(jsonb_build_object('words', c.title))
        when 'to-decide' then jsonb_build_array(jsonb_build_object('words', 'S-' || p.id), jsonb_build_object('words', c.title),
            jsonb_build_object('day', to_char(p.at + interval '16 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
        else jsonb_build_array(jsonb_build_object('words', c.title), jsonb_build_object('words', 'S-' || p.id),
            jsonb_build_object('day', to_char(p.at + interval '21 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), jsonb_build_object('number', 1)) end)::text,
    case kind when 'to-decide' then '/decisions/' else '/submissions/' end || p.id, p.at, case when p.at < now() - interval '20 days' then p.at end
from (select id, educator as person, 'handed-in' as kind, handed as at, micro from bench.plan where stage <> 'draft'
      union all select id, educator, 'awarded', ended, micro from bench.plan where stage = 'awarded'
      union all select p.id, j.id, 'to-decide', handed + interval '5 days', micro from bench.plan p
          join bench.judge j on j.role = 'approver' and j.d = p.d and (not j.invented or j.id = p.approver)
          where stage in ('recommended', 'returned', 'awarded')) as p
    join bench.course c on c.id = p.micro
;;
-- the state's own assessor and approver reach every district: the fullest queue and the fullest desk
insert into people.role_grant (person, role, organization, granted_at)
select p.id, v.role, d.parent, now() from bench.district d, people.person p
    join (values ('imani.okafor@harbormesa.example', 'assessor'), ('tomas.alvarez@harbormesa.example', 'approver')) as v (email, role)
    on v.email = p.email_key
where d.d = 0
;;
do $$ declare one text; begin
    for one in select made_by from bench.spare_index loop execute one; end loop;
end $$
;;
drop table bench.plan, bench.aged, bench.chance, bench.ruled, bench.judged, bench.spare_index
;;
create table bench.made as select :rows::bigint as rows, now() as at
