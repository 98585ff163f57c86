-- the credential once more, signed without the results, for earners who do not show them
create table awards.copy_without_results (
    award      text primary key references awards.award,
    credential bytea not null,
    signed_at  timestamptz not null
);
