package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;

/** Exemplars lie beside editions and are gone when nobody may show them any more. */
@CairnTest
class ExemplarsTest {

    private static final String NAME = "Priscilla Quillfeather";

    private final Catalog catalog;
    private final Exemplars exemplars;
    private final AuditLog audit;
    private final Towns.Town town;
    private final Editor designer;
    private final Editor elsewhere;
    private final LocalDate today;
    private final String slug = "exemplary-" + UUID.randomUUID();

    ExemplarsTest(
            Catalog catalog,
            Exemplars exemplars,
            AuditLog audit,
            IssuerDays days,
            Organizations organizations) {
        this.catalog = catalog;
        this.exemplars = exemplars;
        this.audit = audit;
        this.town = Towns.build(organizations);
        this.designer = new Editor(PersonId.next(), Set.of(town.district().id()));
        this.elsewhere =
                new Editor(PersonId.next(), Set.of(Towns.build(organizations).district().id()));
        this.today = days.today(town.district().id());
        publish(Definitions.small(slug, "Yak Exemplars"));
    }

    private void publish(String definition) {
        assertThat(
                        catalog.publish(
                                town.district().id(),
                                "a",
                                definition.getBytes(UTF_8),
                                designer.person()))
                .isInstanceOf(Publication.Published.class);
    }

    @Test
    void whatIsPublishedIsShownWithItsNotesAndWithoutWhoConsented() {
        ExemplarId id = add(typed("title", "Wait for it", "text", "Seven seconds"));
        assertThat(shown()).isEmpty();
        release(id);
        assertThat(shown())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.part()).isEqualTo("lesson");
                    assertThat(one.words().notes()).containsEntry("wait", "Everybody thinks");
                    assertThat(one.ofSomebody()).isTrue();
                    assertThat(one.toString()).doesNotContain(NAME);
                });
        MicroCredentialId of = catalog.current(slug).orElseThrow().microCredential();
        assertThat(exemplars.isAnyAt(of, "lesson")).isTrue();
        assertThat(exemplars.isAnyAt(of, "nothing")).isFalse();
    }

    @Test
    void withoutSourceConsentOrTickNothingIsPublished() {
        ExemplarId unsaid = add(typed("origin", ""));
        refused("catalog.exemplar.problem.unsaid", () -> release(unsaid));
        ExemplarId empty = add(typed("text", ""));
        refused("catalog.exemplar.problem.empty", () -> release(empty));
        ExemplarId bare = add(typed("note.wait", ""));
        refused("catalog.exemplar.problem.notes", () -> release(bare));
        ExemplarId unticked = add(typed("title", "Not ticked"));
        refused(
                "catalog.exemplar.problem.unmarked",
                () -> exemplars.publish(designer, slug, unticked, seen(unticked), false));
        ExemplarId over = add(typed("consentUntil", today.minusDays(1).toString()));
        refused("catalog.exemplar.problem.over", () -> release(over));
        ExemplarId other = add(typed("title", "Another"));
        refused(
                "catalog.exemplar.problem.other",
                () -> exemplars.publish(designer, slug, other, "something else", true));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aNameThatStillStandsThereIsFoundAlsoInTheNameOfAFile() {
        ExemplarId said = add(typed("note.wait", "As priscilla  QUILLFEATHER does"));
        refused("catalog.exemplar.problem.named", () -> release(said));
        ExemplarId named = add(typed("title", "Only the file"));
        attach(named, "words", "priscilla_quillfeather.txt");
        refused("catalog.exemplar.problem.named", () -> release(named));
        exemplars.detach(designer, slug, named, Sha256.ofText("words"));
        release(named);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aConsentEndsAfterItsLastDayWithoutAChore() {
        ExemplarId id = add(typed("consentUntil", today.plusDays(3).toString()));
        attach(id, "bytes", "work.txt");
        release(id);
        assertThat(shown()).hasSize(1);
        Sha256 hash = Sha256.ofText("bytes");
        assertThat(exemplars.file(slug, id, hash)).isPresent();
        in(3, () -> assertThat(shown()).hasSize(1));
        in(
                4,
                () -> {
                    assertThat(shown()).isEmpty();
                    assertThat(exemplars.file(slug, id, hash)).isEmpty();
                    assertThat(exemplars.find(designer, slug, id).state())
                            .isInstanceOf(Exemplar.Published.class);
                });
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceForGoodAndItsFileWithIt() {
        ExemplarId id = add(typed("title", "Withdrawn"));
        attach(id, "bytes", "work.txt");
        refused(
                "catalog.exemplar.problem.not-published",
                () -> exemplars.withdraw(designer, slug, id, "Too early"));
        release(id);
        exemplars.withdraw(designer, slug, id, "Consent was taken back");
        exemplars.withdraw(designer, slug, id, "Twice");
        assertThat(shown()).isEmpty();
        Sha256 hash = Sha256.ofText("bytes");
        assertThat(exemplars.file(slug, id, hash)).isEmpty();
        assertThat(exemplars.file(designer, slug, id, hash)).isEmpty();
        assertThat(exemplars.find(designer, slug, id).state())
                .isInstanceOfSatisfying(
                        Exemplar.Withdrawn.class,
                        end -> assertThat(end.reason()).isEqualTo("Consent was taken back"));
        refused("catalog.exemplar.problem.withdrawn", () -> release(id));
        refused("catalog.exemplar.problem.withdrawn", () -> exemplars.reopen(designer, slug, id));
        exemplars.remove(designer, slug, id);
        assertThat(exemplars.of(designer, slug)).isEmpty();
    }

    @Test
    void whatIsPublishedChangesOnlyAsADraftAndIsPublishedAnew() {
        ExemplarId id = add(typed("title", "First"));
        release(id);
        exemplars.publish(designer, slug, id, seen(id), true);
        ExemplarForm other =
                form(typed("title", "Second"), exemplars.find(designer, slug, id).mark());
        refused(
                "catalog.exemplar.problem.published",
                () -> exemplars.change(designer, slug, id, other));
        refused("catalog.exemplar.problem.published", () -> attach(id, "late", "late.txt"));
        refused("catalog.exemplar.problem.published", () -> exemplars.remove(designer, slug, id));
        exemplars.reopen(designer, slug, id);
        assertThat(shown()).isEmpty();
        exemplars.change(designer, slug, id, other);
        release(id);
        assertThat(shown()).extracting(one -> one.words().title()).containsExactly("Second");
    }

    @Test
    void aFileUnderAnotherNameIsSomethingElseThanWhatWasSeen() {
        ExemplarId id = add(typed("title", "First"));
        attach(id, "The essay", "essay.txt");
        String seen = seen(id);
        exemplars.detach(designer, slug, id, Sha256.of("The essay".getBytes(UTF_8)));
        attach(id, "The essay", "Essay of Tommy.txt");
        assertThat(seen(id)).isNotEqualTo(seen);
    }

    @Test
    void twoTabsNeverOverwriteEachOther() {
        ExemplarId id = add(typed("title", "First"));
        String mark = exemplars.find(designer, slug, id).mark();
        exemplars.change(designer, slug, id, form(typed("title", "Second"), mark));
        exemplars.change(designer, slug, id, form(typed("title", "Second"), mark));
        refused(
                "catalog.exemplar.problem.elsewhere",
                () -> exemplars.change(designer, slug, id, form(typed("title", "Third"), mark)));
        assertThat(exemplars.find(designer, slug, id).words().title()).isEqualTo("Second");
    }

    @Test
    void anExemplarWhosePartIsGoneIsNotShownUntilThePartIsBack() {
        ExemplarId id = add(typed("title", "Of the lesson"));
        release(id);
        publish(Definitions.small(slug, "Yak Exemplars").replace("id: lesson", "id: teaching"));
        assertThat(shown()).isEmpty();
        assertThat(standing(id)).isEqualTo(Exemplar.Standing.PART_GONE);
        publish(Definitions.small(slug, "Yak Exemplars").replace("Two minutes", "Three minutes"));
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aPartHasTenAtMostAlsoWhenManyComeAtOnceAndTheSameFormIsOne() throws Exception {
        Set<ExemplarId> kept = new HashSet<>();
        int refused = 0;
        try (var many = Executors.newFixedThreadPool(4)) {
            List<Future<ExemplarId>> sent = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Map<String, String> typed = typed("title", "Number " + i / 2);
                sent.add(many.submit(() -> add(typed)));
            }
            for (Future<ExemplarId> one : sent) {
                try {
                    kept.add(one.get());
                } catch (java.util.concurrent.ExecutionException full) {
                    assertThat(full.getCause()).isInstanceOf(UserProblem.class);
                    refused++;
                }
            }
        }
        assertThat(kept).hasSize(Exemplars.MOST);
        assertThat(refused).isEqualTo(4);
        assertThat(exemplars.of(designer, slug)).hasSize(Exemplars.MOST);
        ExemplarId one = kept.iterator().next();
        for (int i = 0; i < Exemplars.MOST_FILES; i++) {
            attach(one, "file " + i, i + ".txt");
        }
        attach(one, "file 0", "again.txt");
        refused("catalog.exemplar.problem.files", () -> attach(one, "more", "more.txt"));
    }

    @Test
    void forDesignersOfOthersItIsNotThere() {
        ExemplarId id = add(typed("title", "Ours"));
        assertThatThrownBy(() -> exemplars.of(elsewhere, slug)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> exemplars.find(elsewhere, slug, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> exemplars.publish(elsewhere, slug, id, seen(id), true))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> exemplars.remove(elsewhere, slug, id))
                .isInstanceOf(NotThere.class);
        String second = "also-" + slug;
        publish(Definitions.small(second, "Another"));
        assertThatThrownBy(() -> exemplars.find(designer, second, id))
                .as("under the name of another micro-credential")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void everyStepIsInTheLogWithoutItsWords() throws IOException {
        ExemplarId id = add(typed("title", "Unrepeatable words"));
        attach(id, "bytes", "work.txt");
        release(id);
        exemplars.reopen(designer, slug, id);
        exemplars.detach(designer, slug, id, Sha256.ofText("bytes"));
        exemplars.change(
                designer,
                slug,
                id,
                form(typed("text", "Others"), exemplars.find(designer, slug, id).mark()));
        release(id);
        exemplars.withdraw(designer, slug, id, "Because of the neighbors");
        exemplars.remove(designer, slug, id);
        StringWriter log = new StringWriter();
        audit.export(log);
        String lines =
                String.join(
                        "\n", log.toString().lines().filter(one -> one.contains("" + id)).toList());
        for (String step :
                List.of(
                        "add",
                        "attach",
                        "publish",
                        "reopen",
                        "detach",
                        "change",
                        "withdraw",
                        "remove")) {
            assertThat(lines).contains("catalog.exemplar-" + step);
        }
        assertThat(lines)
                .contains(slug)
                .doesNotContain("Unrepeatable", "Others", "neighbors", NAME, "Everybody thinks");
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        Part part = catalog.current(slug).orElseThrow().definition().part("lesson").orElseThrow();
        Map<String, String> wrong =
                typed(
                        "title", "",
                        "judgement", "splendid",
                        "text", "x".repeat(10_001),
                        "note.wait", "y".repeat(1_001),
                        "consentBy", "",
                        "consentSince", today.plusDays(1).toString(),
                        "consentUntil", "soon");
        assertThatThrownBy(() -> ExemplarForm.read(wrong, part, today))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        problems ->
                                assertThat(problems.byField())
                                        .containsOnlyKeys(
                                                "title",
                                                "judgement",
                                                "text",
                                                "note.wait",
                                                "consentBy",
                                                "consentSince",
                                                "consentUntil"));
        assertThatThrownBy(() ->
                        ExemplarForm.read(
                                typed("consentUntil", today.minusDays(60).toString()), part, today))
                .isInstanceOf(FieldProblems.class);
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.text().key()).isEqualTo(key));
    }

    private void in(int days, Runnable story) {
        HouseClock.at(
                Instant.now().plus(Duration.ofDays(days)),
                () -> {
                    story.run();
                    return days;
                });
    }

    private List<ShownExemplar> shown() {
        return exemplars.shown(catalog.current(slug).orElseThrow());
    }

    private Exemplar.Standing standing(ExemplarId id) {
        return exemplars
                .find(designer, slug, id)
                .standing(catalog.current(slug).orElseThrow().definition(), today);
    }

    private String seen(ExemplarId id) {
        return exemplars.find(designer, slug, id).whole();
    }

    private void release(ExemplarId id) {
        exemplars.publish(designer, slug, id, seen(id), true);
    }

    private void attach(ExemplarId id, String words, String name) {
        exemplars.attach(designer, slug, id, new ByteArrayInputStream(words.getBytes(UTF_8)), name);
    }

    /** What stands in a form that somebody filled in well, but for these fields. */
    private Map<String, String> typed(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("title", "An exemplar");
        all.put("judgement", "meets");
        all.put("text", "The work");
        all.put("note.wait", "Everybody thinks");
        all.put("origin", "consent");
        all.put("consentBy", NAME);
        all.put("consentSince", today.minusDays(30).toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    private ExemplarForm form(Map<String, String> typed, String seen) {
        Part part = catalog.current(slug).orElseThrow().definition().part("lesson").orElseThrow();
        ExemplarForm read = ExemplarForm.read(typed, part, today);
        return new ExemplarForm(read.words(), read.origin(), seen, "a form");
    }

    private ExemplarId add(Map<String, String> typed) {
        return exemplars.add(designer, slug, "lesson", form(typed, ""));
    }
}
