-- what all badges of an edition say in the same words, byte by byte as it stands in their credentials
create table awards.common_words (
    number      bigint generated always as identity primary key,
    sha256      text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    issuer      bytea not null,
    achievement bytea not null
);
create trigger common_words_never_change before update or delete on awards.common_words
    for each row execute function platform.refuse_change();
create trigger common_words_are_never_emptied before truncate on awards.common_words
    for each statement execute function platform.refuse_change();

-- a credential that has such words is kept without them, and with how much of the rest comes before each
alter table awards.award
    add column common_words   bigint references awards.common_words,
    add column issuer_at      int,
    add column achievement_at int,
    add constraint award_is_whole_or_says_what_is_missing check (
        case when common_words is null then issuer_at is null and achievement_at is null
            else issuer_at is not null and achievement_at is not null
                and issuer_at between 0 and achievement_at and achievement_at <= octet_length(credential) end);

-- every credential as it was issued
create view awards.issued as
    select a.id, a.issuer,
        case when a.common_words is null then a.credential
            else substr(a.credential, 1, a.issuer_at) || w.issuer
                || substr(a.credential, a.issuer_at + 1, a.achievement_at - a.issuer_at) || w.achievement
                || substr(a.credential, a.achievement_at + 1) end as credential
    from awards.award a left join awards.common_words w on w.number = a.common_words;
