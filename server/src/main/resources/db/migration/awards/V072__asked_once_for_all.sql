-- A foreign key asks once for each row, and badges that are issued together all ask the same. What they point to is never
-- deleted nor called otherwise, so it is enough to ask once for all of them, while they are counted.
create trigger status_list_is_for_good before delete on awards.status_list
    for each row execute function platform.refuse_change();
create trigger status_list_keeps_its_name before update of number, name, issuer, sequence on awards.status_list
    for each row execute function platform.refuse_change();
create trigger status_lists_are_never_emptied before truncate on awards.status_list
    for each statement execute function platform.refuse_change();

alter table awards.award
    drop constraint award_issuer_fkey,
    drop constraint award_status_list_fkey,
    drop constraint award_common_words_fkey;

create or replace function awards.count_added() returns trigger language plpgsql as $$
begin
    if exists (
        select from (select distinct issuer, status_list, common_words from added) as a
        where not exists (select from awards.status_list l where l.number = a.status_list and l.issuer = a.issuer)
            or a.common_words is not null
                and not exists (select from awards.common_words w where w.number = a.common_words)) then
        raise foreign_key_violation using message = 'an award names a status list or common words that are not there';
    end if;
    insert into awards.tally as t (micro_credential, issuer, awards, first_at)
    select micro_credential, issuer, count(*), min(issued_at) from added group by micro_credential, issuer
    on conflict (micro_credential, issuer) do update
        set awards = t.awards + excluded.awards, first_at = least(t.first_at, excluded.first_at);
    return null;
end
$$;
