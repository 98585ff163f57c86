-- what is shown of a PDF to somebody who must not learn whose it is; worked out once for each file
create table portfolio.guise (
    hash   text primary key check (hash ~ '^[0-9a-f]{64}$'),
    kind   text not null check (kind in ('itself', 'unsigned', 'hidden')),
    copy   text check (copy ~ '^[0-9a-f]{64}$'),
    bytes  bigint check (bytes > 0),
    check ((kind = 'unsigned') = (copy is not null) and (copy is null) = (bytes is null))
);
