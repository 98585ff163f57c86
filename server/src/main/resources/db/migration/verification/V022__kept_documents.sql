-- what issuers elsewhere published, for when their site is silent; of each address the last answer
create table verification.kept_document (
    address      text not null check (length(address) <= 2000),
    list         boolean not null,
    content      bytea not null check (length(content) <= 262144),
    content_type text not null,
    fetched_at   timestamptz not null,
    asked_at     timestamptz not null,
    primary key (address, list)
);
create index kept_document_asked on verification.kept_document (asked_at);
