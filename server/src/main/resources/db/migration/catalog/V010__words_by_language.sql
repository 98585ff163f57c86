-- an index for each language answers "in this language and with these words" alone, so that no words are read again
create index card_words_english on catalog.card using gin (words) where config = 'catalog.english';
create index card_words_spanish on catalog.card using gin (words) where config = 'catalog.spanish';
create index card_words_plain on catalog.card using gin (words) where config = 'catalog.plain';
drop index catalog.card_words;
