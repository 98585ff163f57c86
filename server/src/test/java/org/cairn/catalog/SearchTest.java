package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.catalog.CatalogQuery.Sort;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;

/** Searching finds what people mean, and the choices beside it count right. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final OrganizationId ISSUER = new OrganizationId(UUID.randomUUID());

    private final Catalog catalog;

    SearchTest(Catalog catalog) {
        this.catalog = catalog;
    }

    @BeforeAll
    void publishWorld() throws IOException {
        PersonId designer = new PersonId(UUID.randomUUID());
        for (Resource file : Definitions.ofTheWorld()) {
            // under slugs of their own, so that no other test meets them
            String text =
                    new String(
                            file.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            byte[] own = bytes(Definitions.asBefore(text).replaceFirst("slug: ", "slug: s-"));
            assertThat(catalog.publish(ISSUER, "a.yaml", own, designer))
                    .isInstanceOf(Publication.Published.class);
        }
        catalog.publish(
                ISSUER,
                "a.yaml",
                bytes(
                        small("s-no-students", "Zwölf Ideen")
                                .replace("needsStudents: true", "needsStudents: false")
                                .replace(
                                        "usesExistingEvidence: false",
                                        "usesExistingEvidence: true")),
                designer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedback",
                "feedbak",
                "fedback",
                "FEEDBACK!",
                "feed",
                "feedbacks that moves"
            })
    void feedbackIsFoundHoweverItIsTyped(String words) {
        assertThat(slugs(words)).startsWith("s-feedback-that-moves-learning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"families", "familes", "famlies", "partnring familys"})
    void familiesAreFoundHoweverTheyAreTyped(String words) {
        assertThat(slugs(words)).contains("s-partnering-with-families-on-learning-goals");
    }

    @Test
    void aWordReadOtherwiseIsSaid() {
        assertThat(find("feedbak").corrections()).isEqualTo(Map.of("feedbak", "feedback"));
        assertThat(find("feedback").corrections()).isEmpty();
    }

    @Test
    void accentsAndInflectionDoNotMatter() {
        assertThat(slugs("zwolf")).contains("s-no-students");
        assertThat(slugs("Zwölf")).contains("s-no-students");
        assertThat(slugs("curate text set")).startsWith("s-curating-text-sets-for-inquiry");
    }

    @Test
    void everyWordHasToBeThere() {
        assertThat(slugs("feedback xylophone")).isEmpty();
        assertThat(slugs("")).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --", "'); drop table catalog.card; --", "a:* & !b | (c", "\\", "%_%",
                        "\u202Eabc", "مرحبا بالعالم",
                "日本語", "<script>alert(1)</script>", "🙂", "NULL", "& | ! ( )", "a'b''c", "\u0000"
            })
    void strangeWordsFindNothingWrong(String words) {
        assertThat(find(words).total()).isNotNegative();
        assertThat(find("feedback").total()).isPositive();
    }

    @Test
    void aVeryLongQueryIsCutAndAnswered() {
        assertThat(find("feedback ".repeat(50_000)).total()).isPositive();
    }

    @Test
    void kindsOfEvidenceNarrowTogetherAndWithNoStudents() {
        CatalogQuery video = query(Set.of(EvidenceKind.VIDEO), Set.of(), false);
        CatalogQuery both = query(Set.of(EvidenceKind.VIDEO, EvidenceKind.AUDIO), Set.of(), false);
        CatalogQuery alone = query(Set.of(EvidenceKind.VIDEO), Set.of(), true);
        assertThat(catalog.search(video).cards())
                .allMatch(card -> card.kinds().contains(EvidenceKind.VIDEO));
        assertThat(catalog.search(both).cards())
                .isNotEmpty()
                .allMatch(card ->
                        card.kinds().containsAll(Set.of(EvidenceKind.VIDEO, EvidenceKind.AUDIO)));
        assertThat(catalog.search(alone).cards()).extracting(Card::slug).contains("s-no-students");
        assertThat(catalog.search(alone).cards())
                .extracting(Card::slug)
                .doesNotContain("s-feedback-that-moves-learning");
    }

    @Test
    void withoutVideoMeansThereIsAnotherWay() {
        CatalogQuery query = query(Set.of(EvidenceKind.VIDEO), Set.of(EvidenceKind.VIDEO), false);
        assertThat(catalog.search(query).cards())
                .extracting(Card::slug)
                .contains("s-feedback-that-moves-learning");
    }

    @Test
    void everyCountIsWhatChoosingItWouldFind() {
        CatalogResults all = find("");
        assertThat(all.facets().keySet())
                .contains(
                        "stack",
                        "path",
                        "kind",
                        "without",
                        "topic",
                        "audience",
                        "issuer",
                        "days",
                        "can");
        for (CatalogResults.Count stack : all.counts("stack")) {
            assertThat(catalog.search(stack(stack.value())).total()).isEqualTo(stack.count());
        }
        for (CatalogResults.Count kind : all.counts("kind")) {
            assertThat(
                            catalog.search(
                                            query(
                                                    Set.of(EvidenceKind.of(kind.value())),
                                                    Set.of(),
                                                    false))
                                    .total())
                    .isEqualTo(kind.count());
        }
        for (CatalogResults.Count days : all.counts("days")) {
            assertThat(catalog.search(days(Integer.parseInt(days.value()))).total())
                    .isEqualTo(days.count());
        }
    }

    @Test
    void choosingAStackLeavesTheOtherStacksCounted() {
        List<CatalogResults.Count> before = find("").counts("stack");
        CatalogResults chosen = catalog.search(stack(before.getFirst().value()));
        assertThat(chosen.counts("stack")).isEqualTo(before);
    }

    @Test
    void ordersAreKeptAndPagesEnd() {
        CatalogResults shortest = catalog.search(sorted(Sort.SHORTEST, 1));
        assertThat(shortest.cards()).extracting(Card::effortMinutes).isSorted();
        assertThat(catalog.search(sorted(Sort.NEWEST, 1)).cards())
                .extracting(Card::publishedAt)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        CatalogResults beyond = catalog.search(sorted(Sort.TITLE, 9_999));
        assertThat(beyond.page()).isEqualTo(beyond.pages());
        assertThat(beyond.cards()).isNotEmpty();
    }

    private List<String> slugs(String words) {
        return find(words).cards().stream().map(Card::slug).toList();
    }

    private CatalogResults find(String words) {
        return search(words, Set.of(), Set.of(), Set.of(), false, Optional.empty(), Sort.BEST, 1);
    }

    private static CatalogQuery query(
            Set<EvidenceKind> kinds, Set<EvidenceKind> without, boolean alone) {
        return build("", Set.of(), kinds, without, alone, Optional.empty(), Sort.BEST, 1);
    }

    private static CatalogQuery stack(String stack) {
        return build("", Set.of(stack), Set.of(), Set.of(), false, Optional.empty(), Sort.BEST, 1);
    }

    private static CatalogQuery days(int days) {
        return build("", Set.of(), Set.of(), Set.of(), false, Optional.of(days), Sort.BEST, 1);
    }

    private static CatalogQuery sorted(Sort sort, int page) {
        return build("", Set.of(), Set.of(), Set.of(), false, Optional.empty(), sort, page);
    }

    private CatalogResults search(
            String words,
            Set<String> stacks,
            Set<EvidenceKind> kinds,
            Set<EvidenceKind> without,
            boolean alone,
            Optional<Integer> days,
            Sort sort,
            int page) {
        return catalog.search(build(words, stacks, kinds, without, alone, days, sort, page));
    }

    private static CatalogQuery build(
            String words,
            Set<String> stacks,
            Set<EvidenceKind> kinds,
            Set<EvidenceKind> without,
            boolean alone,
            Optional<Integer> days,
            Sort sort,
            int page) {
        return new CatalogQuery(
                words,
                stacks,
                Set.of(),
                kinds,
                without,
                Set.of(),
                Set.of(),
                Set.of(ISSUER),
                alone,
                false,
                days,
                sort,
                page,
                Optional.empty(),
                Set.of());
    }
}
