-- the few kinds of evidence that stand on the card: of each demand the one named first
alter table catalog.card add column asked text[] not null default '{}';
