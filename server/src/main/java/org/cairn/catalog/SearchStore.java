package org.cairn.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches the cards: three statements, whatever is asked. */
@Repository
class SearchStore {

    private static final int MOST_READINGS = 3;
    private static final int MOST_VALUES = 40;

    /** Each card that has the words, with one truth for each choice and how many it misses. */
    private static final String FOUND =
            """
            with chosen as (
                select %s,
                    cardinality(:stacks::text[]) = 0 or stack = any(:stacks) as in_stack,
                    cardinality(:paths::text[]) = 0 or paths && :paths::text[] as in_path,
                    cardinality(:topics::text[]) = 0 or topics && :topics::text[] as in_topic,
                    cardinality(:audience::text[]) = 0 or audience && :audience::text[] as in_audience,
                    cardinality(:issuers) = 0 or issuer = any(:issuers) as in_issuer,
                    decision_days <= :days as in_days,
                    kinds @> :kinds::text[] and avoidable @> :without::text[]
                        and (not :students or not needs_students)
                        and (not :existing or existing) as in_rest,
                    micro_credential in (select unnest(:renews::uuid[])) as renews,
                    micro_credential in (select unnest(:pays::uuid[])) as pays,
                    micro_credential in (select unnest(:raises::uuid[])) as raises
                from catalog.card where (closes_at is null or closes_at > :now) and %s
            ), found as (
                select chosen.*, (not in_stack)::int + (not in_path)::int + (not in_topic)::int
                    + (not in_audience)::int + (not in_issuer)::int + (not in_days)::int
                    + (not (in_rest and (renews or not :renewal) and (pays or not :stipend)
                        and (raises or not :salary)))::int as misses
                from chosen
            )
            """;

    private static final String COUNTED =
            """
            kind, stack, paths, topics, audience, issuer, decision_days, kinds, avoidable, needs_students,
            existing
            """;

    private static final String RANKED =
            CardStore.COLUMNS
                    + """
                    , case config
                        when 'catalog.english' then ts_rank(words, (select to_tsquery('catalog.english', :query)))
                        when 'catalog.spanish' then ts_rank(words, (select to_tsquery('catalog.spanish', :query)))
                        else ts_rank(words, (select to_tsquery('catalog.plain', :query))) end as rank
                    """;

    /**
     * The queries stand in sub-selects, so that each is read once. There is an index for each
     * language, which answers the whole condition: the words of a card lie outside its row and need
     * not be read.
     */
    private static final String MATCHES =
            """
            (config = 'catalog.english' and words @@ (select to_tsquery('catalog.english', :query))
            or config = 'catalog.spanish' and words @@ (select to_tsquery('catalog.spanish', :query))
            or config = 'catalog.plain' and words @@ (select to_tsquery('catalog.plain', :query)))
            """;

    /** Few fixed values are summed in one walk; open lists of values are unfolded. */
    private static final String FACETS =
            """
            , sums as (
                select count(*) as total, count(*) filter (where kind = 'stack') as series,
                    count(*) filter (where not needs_students) as alone,
                    count(*) filter (where existing) as own, count(*) filter (where renews) as renewing,
                    count(*) filter (where pays) as paying, count(*) filter (where raises) as raising,
                    count(*) filter (where 'text' = any(kinds)) as texts,
                    count(*) filter (where 'file' = any(kinds)) as files,
                    count(*) filter (where 'link' = any(kinds)) as links,
                    count(*) filter (where 'image' = any(kinds)) as images,
                    count(*) filter (where 'video' = any(kinds)) as videos,
                    count(*) filter (where 'audio' = any(kinds)) as audios,
                    count(*) filter (where 'text' = any(avoidable)) as no_text,
                    count(*) filter (where 'file' = any(avoidable)) as no_file,
                    count(*) filter (where 'link' = any(avoidable)) as no_link,
                    count(*) filter (where 'image' = any(avoidable)) as no_image,
                    count(*) filter (where 'video' = any(avoidable)) as no_video,
                    count(*) filter (where 'audio' = any(avoidable)) as no_audio
                from found where misses = 0
            ), waits as (
                select count(*) filter (where decision_days <= 5) as d5,
                    count(*) filter (where decision_days <= 10) as d10,
                    count(*) filter (where decision_days <= 15) as d15,
                    count(*) filter (where decision_days <= 20) as d20,
                    count(*) filter (where decision_days <= 30) as d30
                from found where misses = 0 or (misses = 1 and not in_days)
            ), facets (facet, value, count) as (
                select v.* from sums, lateral (values ('total', '', total), ('series', '', series),
                    ('can', 'no-students', alone), ('can', 'own-evidence', own),
                    ('counts', 'renewal', renewing), ('counts', 'stipend', paying), ('counts', 'salary', raising),
                    ('kind', 'text', texts), ('kind', 'file', files), ('kind', 'link', links),
                    ('kind', 'image', images), ('kind', 'video', videos), ('kind', 'audio', audios),
                    ('without', 'text', no_text), ('without', 'file', no_file), ('without', 'link', no_link),
                    ('without', 'image', no_image), ('without', 'video', no_video), ('without', 'audio', no_audio)) as v
                union all select v.* from waits, lateral (values ('days', '5', d5), ('days', '10', d10),
                    ('days', '15', d15), ('days', '20', d20), ('days', '30', d30)) as v
                union all select 'stack', stack, count(*) from found
                    where misses = 0 or (misses = 1 and not in_stack) group by stack
                union all select 'issuer', issuer::text, count(*) from found
                    where misses = 0 or (misses = 1 and not in_issuer) group by issuer
                union all select 'path', v, count(*) from found, unnest(paths) as v
                    where misses = 0 or (misses = 1 and not in_path) group by v
                union all select 'topic', v, count(*) from found, unnest(topics) as v
                    where misses = 0 or (misses = 1 and not in_topic) group by v
                union all select 'audience', v, count(*) from found, unnest(audience) as v
                    where misses = 0 or (misses = 1 and not in_audience) group by v
            )
            select facet, value, count::int from facets where count > 0 or facet in ('total', 'series')
            """;

    private static final String MEANT =
            """
            select typed.word as typed, known.word as known
            from unnest(:words) as typed (word)
            cross join lateral (
                select word from catalog.word
                where word operator(public.%) typed.word
                order by public.similarity(word, typed.word) desc, word limit 20
            ) as known
            where not exists (
                select 1 from catalog.card
                where config = 'catalog.english' and words @@ to_tsquery('catalog.english', quote_literal(typed.word) || ':*')
                   or config = 'catalog.spanish' and words @@ to_tsquery('catalog.spanish', quote_literal(typed.word) || ':*')
                   or config = 'catalog.plain' and words @@ to_tsquery('catalog.plain', quote_literal(typed.word) || ':*'))
            """;

    private final JdbcClient db;
    private final Clock clock;

    SearchStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is looked for, the words as they were read, and what counts for what. */
    private record Asking(
            CatalogQuery query, SearchWords words, Map<MicroCredentialId, Worth> worths) {

        UUID[] counting(Worth.Kind kind) {
            return worths.entrySet().stream()
                    .filter(entry -> entry.getValue().counts(kind))
                    .map(entry -> entry.getKey().value())
                    .toArray(UUID[]::new);
        }
    }

    CatalogResults search(CatalogQuery query, Map<MicroCredentialId, Worth> worths) {
        SearchWords words = understood(SearchWords.of(query.words()));
        Asking asking = new Asking(query, words, worths);
        Map<String, List<CatalogResults.Count>> facets = facets(asking);
        int total = facets.getOrDefault("total", List.of()).getFirst().count();
        int last = Math.max(1, (total + CatalogQuery.PAGE - 1) / CatalogQuery.PAGE);
        int page = Math.min(query.page(), last);
        int stacks = facets.getOrDefault("series", List.of()).getFirst().count();
        facets.keySet().removeAll(List.of("total", "series"));
        return new CatalogResults(
                cards(asking, page),
                total,
                stacks,
                page,
                last,
                facets,
                words.corrections(),
                worths);
    }

    /** By one statement, or two with words. */
    int count(CatalogQuery query, Map<MicroCredentialId, Worth> worths) {
        SearchWords words = understood(SearchWords.of(query.words()));
        String sql = found(COUNTED, words) + "select count(*) from found where misses = 0";
        return asked(sql, new Asking(query, words, worths)).query(Integer.class).single();
    }

    private SearchWords understood(SearchWords words) {
        if (words.isEmpty()) {
            return words;
        }
        Map<String, List<String>> candidates =
                db
                        .sql(MEANT)
                        .param("words", words.typed().toArray(String[]::new))
                        .query((row, i) ->
                                Map.entry(row.getString("typed"), row.getString("known")))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        Map<String, List<String>> meant = new LinkedHashMap<>();
        candidates.forEach((typed, known) -> {
            List<String> near = near(typed, known);
            if (!near.isEmpty()) {
                meant.put(typed, near);
            }
        });
        return words.meaning(meant);
    }

    private static List<String> near(String typed, List<String> known) {
        return known.stream()
                .filter(word -> Spelling.distance(typed, word) <= Spelling.allowed(typed))
                .sorted(Comparator.comparingInt(word -> Spelling.distance(typed, word)))
                .limit(MOST_READINGS)
                .toList();
    }

    private Map<String, List<CatalogResults.Count>> facets(Asking asking) {
        Map<String, List<CatalogResults.Count>> facets = new LinkedHashMap<>();
        asked(found(COUNTED, asking.words()) + FACETS, asking)
                .query((row, i) -> {
                    facets.computeIfAbsent(row.getString("facet"), name -> new ArrayList<>())
                            .add(
                                    new CatalogResults.Count(
                                            row.getString("value"), row.getInt("count")));
                    return i;
                })
                .list();
        facets.replaceAll((name, counts) ->
                counts.stream()
                        .sorted(
                                Comparator.comparingInt(CatalogResults.Count::count)
                                        .reversed()
                                        .thenComparing(CatalogResults.Count::value))
                        .limit(MOST_VALUES)
                        .toList());
        return facets;
    }

    private List<Card> cards(Asking asking, int page) {
        SearchWords words = asking.words();
        String order =
                switch (asking.query().sort()) {
                    case BEST -> words.isEmpty() ? "title" : "rank desc, title";
                    case TITLE -> "title";
                    case SHORTEST -> "effort_minutes, title";
                    case NEWEST -> "published_at desc, title";
                };
        String sql =
                found(words.isEmpty() ? CardStore.COLUMNS : RANKED, words)
                        + "select "
                        + CardStore.COLUMNS
                        + " from found where misses = 0 order by ";
        return asked(sql + order + ", slug limit :size offset :skip", asking)
                .param("size", CatalogQuery.PAGE)
                .param("skip", (page - 1) * CatalogQuery.PAGE)
                .query(CardStore::card)
                .list();
    }

    private static String found(String columns, SearchWords words) {
        return FOUND.formatted(columns, words.isEmpty() ? "true" : MATCHES);
    }

    private JdbcClient.StatementSpec asked(String sql, Asking asking) {
        CatalogQuery query = asking.query();
        return db.sql(sql)
                .param("now", Timestamp.from(clock.instant()))
                .param("renews", asking.counting(Worth.Kind.RENEWAL))
                .param("pays", asking.counting(Worth.Kind.STIPEND))
                .param("raises", asking.counting(Worth.Kind.SALARY))
                .param("renewal", query.counts().contains(Worth.Kind.RENEWAL))
                .param("stipend", query.counts().contains(Worth.Kind.STIPEND))
                .param("salary", query.counts().contains(Worth.Kind.SALARY))
                .param("query", asking.words().query())
                .param("stacks", texts(query.stacks(), Function.identity()))
                .param("paths", texts(query.paths(), Definition.Path::code))
                .param("topics", texts(query.topics(), Function.identity()))
                .param("audience", texts(query.audience(), Function.identity()))
                .param("kinds", texts(query.kinds(), EvidenceKind::code))
                .param("without", texts(query.without(), EvidenceKind::code))
                .param(
                        "issuers",
                        query.issuers().stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("days", query.decisionDays().orElse(Integer.MAX_VALUE))
                .param("students", query.withoutStudents())
                .param("existing", query.withExistingEvidence());
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).toArray(String[]::new);
    }
}
