-- how many badges were ever issued, so that a page need not count a million rows
create table awards.tally (
    micro_credential uuid not null,
    issuer           uuid not null references awards.issuer,
    awards           bigint not null,
    first_at         timestamptz not null,
    primary key (micro_credential, issuer)
);
create index tally_issuer on awards.tally (issuer);

insert into awards.tally (micro_credential, issuer, awards, first_at)
select micro_credential, issuer, count(*), min(issued_at) from awards.award group by micro_credential, issuer;

create function awards.count_added() returns trigger language plpgsql as $$
begin
    insert into awards.tally as t (micro_credential, issuer, awards, first_at)
    select micro_credential, issuer, count(*), min(issued_at) from added group by micro_credential, issuer
    on conflict (micro_credential, issuer) do update
        set awards = t.awards + excluded.awards, first_at = least(t.first_at, excluded.first_at);
    return null;
end
$$;
create trigger award_is_counted after insert on awards.award
    referencing new table as added for each statement execute function awards.count_added();
