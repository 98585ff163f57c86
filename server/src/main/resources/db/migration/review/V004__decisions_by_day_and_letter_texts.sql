-- the report of overrides asks for a period
create index decision_day on review.decision (at);

-- what an issuer writes with each decision, in each language of the program; what is not there is as usual
create table review.letter_text (
    issuer     uuid not null,
    verdict    text not null check (verdict in ('award', 'not-yet', 'incomplete')),
    language   text not null check (language in ('en', 'es')),
    words      text not null,
    changed_at timestamptz not null,
    primary key (issuer, verdict, language)
);
