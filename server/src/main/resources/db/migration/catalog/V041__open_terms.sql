-- the editions that others may copy by their terms, for the list of what can be adapted
create index edition_open on catalog.edition (id) where definition->>'license' is not null;
