package org.cairn.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.CatalogResults;
import org.cairn.catalog.Edition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;
import org.cairn.home.Neighbors;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organization;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organization says is what counts there, day by day, and nothing else counts. */
@CairnTest
class RecognitionsTest {

    private final Recognitions recognitions;
    private final Catalog catalog;
    private final Neighbors neighbors;
    private final JdbcClient db;
    private final LocalDate today;

    private final Organization district;
    private final PersonId lin;
    private final Edition edition;

    RecognitionsTest(
            Recognitions recognitions, Catalog catalog, Neighbors neighbors, JdbcClient db) {
        this.recognitions = recognitions;
        this.catalog = catalog;
        this.neighbors = neighbors;
        this.db = db;
        this.today = recognitions.today();
        this.district = neighbors.town().district();
        this.lin = neighbors.holding(Role.ADMINISTRATOR, district, "Lin Zhao").id();
        this.edition = neighbors.publish(district, "Worth Something");
    }

    @Test
    void whatWasSaidIsReadBackToTheCoinAndTheMinute() {
        say("hours", "7.5", "renewal", "yes", "stipend", "$1,250.50", "units", "0.25");
        Worth worth = worth().orElseThrow();
        assertThat(worth.clockMinutes()).contains(450);
        assertThat(worth.renewal()).contains(true);
        assertThat(worth.stipend().orElseThrow().cents()).isEqualTo(125_050);
        assertThat(worth.stipend().orElseThrow().currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(worth.salary().orElseThrow().amount()).isEqualTo(new BigDecimal("0.25"));
        assertThat(worth.salary().orElseThrow().label()).isEqualTo("points");
    }

    @Test
    void aRuleHoldsFromItsFirstDayToItsLast() {
        say("hours", "10", "from", today.minusDays(20).toString(), "until", today.toString());
        assertThat(worth().flatMap(Worth::clockMinutes)).contains(600);
        say("hours", "12", "from", today.plusDays(1).toString());
        assertThat(worth().flatMap(Worth::clockMinutes)).contains(600);
        say(
                "hours",
                "11",
                "from",
                today.minusDays(10).toString(),
                "until",
                today.minusDays(1).toString());
        assertThat(worth()).as("the rule that began last has ended").isEmpty();
    }

    @Test
    void aCorrectionOfAnOldRuleDoesNotOverruleANewerOne() {
        say("hours", "10", "from", today.minusDays(30).toString());
        say("hours", "15", "from", today.minusDays(10).toString());
        say("hours", "9", "from", today.minusDays(30).toString());
        assertThat(worth().flatMap(Worth::clockMinutes)).contains(900);
        say("hours", "16", "from", today.minusDays(10).toString());
        assertThat(worth().flatMap(Worth::clockMinutes)).contains(960);
    }

    @Test
    void sayingTheSameTwiceIsNoNews() {
        assertThat(say("hours", "15", "units", "0.50")).isTrue();
        assertThat(say("hours", "15.0", "units", "0.5")).isFalse();
        assertThat(history()).hasSize(1);
    }

    @Test
    void whatCountsForNothingAnyMoreIsGoneButStaysInTheHistory() {
        say("hours", "15");
        recognitions.withdraw(lin, district.id(), edition.microCredential());
        assertThat(worth()).isEmpty();
        assertThat(history()).hasSize(2);
        assertThat(history().getLast().saidBy()).isEqualTo(lin);
        assertThat(recognitions.withdraw(lin, district.id(), edition.microCredential())).isFalse();
    }

    @Test
    void whatWasToBeginIsTakenBackAndWhatHoldsUntilThenGoesOn() {
        say("hours", "10");
        LocalDate day = today.plusDays(30);
        say("hours", "12", "from", day.toString());
        assertThat(coming()).containsExactly(day);
        assertThat(worthOn(day).flatMap(Worth::clockMinutes)).contains(720);
        assertThat(recognitions.takeBack(lin, district.id(), edition.microCredential(), day))
                .isTrue();
        assertThat(coming()).isEmpty();
        assertThat(worthOn(day).flatMap(Worth::clockMinutes)).contains(600);
        assertThat(recognitions.takeBack(lin, district.id(), edition.microCredential(), day))
                .as("a second time")
                .isFalse();
        assertThat(recognitions.takeBack(lin, district.id(), edition.microCredential(), today))
                .as("what has begun")
                .isFalse();
        assertThat(say("hours", "12", "from", day.toString())).as("said again").isTrue();
        assertThat(coming()).containsExactly(day);
    }

    @Test
    void whatCountsForNothingAnyMoreDoesNotBeginAgainByItself() {
        say("hours", "10");
        say("hours", "12", "from", today.plusDays(30).toString());
        say("hours", "14", "from", today.plusDays(60).toString());
        assertThat(recognitions.withdraw(lin, district.id(), edition.microCredential())).isTrue();
        assertThat(coming()).isEmpty();
        assertThat(worthOn(today.plusDays(90))).isEmpty();
        assertThat(recognitions.withdraw(lin, district.id(), edition.microCredential())).isFalse();
    }

    @Test
    void whatWasSaidCanNeitherBeChangedNorTakenOut() {
        say("hours", "15");
        assertThatThrownBy(
                        () -> db.sql("update recognition.statement set clock_minutes = 1").update())
                .hasMessageContaining("statement");
        assertThatThrownBy(() -> db.sql("delete from recognition.statement").update())
                .hasMessageContaining("statement");
    }

    @Test
    void eachStepStandsInTheAuditLog() {
        say("hours", "15");
        recognitions.withdraw(lin, district.id(), edition.microCredential());
        assertThat(
                        db.sql(
                                        "select action from platform.audit where subject = :subject and action like 'recognition.%' order by number")
                                .param("subject", "micro-credential/" + edition.microCredential())
                                .query(String.class)
                                .list())
                .containsExactly("recognition.say", "recognition.withdraw");
    }

    @Test
    void onlyTheAdministratorsOfAnOrganizationSpeakForIt() {
        Towns.Town other = neighbors.town();
        PersonId stranger = neighbors.holding(Role.ADMINISTRATOR, other.district(), "Eve").id();
        PersonId ofTheState = neighbors.holding(Role.ADMINISTRATOR, other.state(), "Dee").id();
        Worth worth = WorthForm.read(Map.of("hours", "15"), today);
        assertThatThrownBy(() ->
                        recognitions.say(stranger, district.id(), edition.microCredential(), worth))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> recognitions.today(stranger, district.id()))
                .isInstanceOf(NotThere.class);
        assertThat(
                        recognitions.say(
                                ofTheState,
                                other.district().id(),
                                edition.microCredential(),
                                worth))
                .isTrue();
        assertThat(recognitions.mine(ofTheState))
                .extracting(Organization::id)
                .containsExactly(other.state().id(), other.district().id());
        assertThat(worth()).isEmpty();
    }

    @Test
    void theCatalogFindsWhatCountsThereAndCountsItRight() {
        Edition paid = neighbors.publish(district, "Paid But Not for Renewal");
        Edition silent = neighbors.publish(district, "Nobody Said");
        say("hours", "15", "renewal", "yes", "units", "1");
        say(paid, "stipend", "500", "renewal", "no");
        CatalogResults all = search(Set.of());
        assertThat(count(all, "renewal")).isEqualTo(1);
        assertThat(count(all, "stipend")).isEqualTo(1);
        assertThat(count(all, "salary")).isEqualTo(1);
        assertThat(all.worths())
                .containsOnlyKeys(edition.microCredential(), paid.microCredential());
        assertThat(found(Set.of(Worth.Kind.RENEWAL))).containsExactly(edition.microCredential());
        assertThat(found(Set.of(Worth.Kind.STIPEND))).containsExactly(paid.microCredential());
        assertThat(found(Set.of(Worth.Kind.RENEWAL, Worth.Kind.SALARY)))
                .containsExactly(edition.microCredential());
        assertThat(found(Set.of(Worth.Kind.RENEWAL, Worth.Kind.STIPEND))).isEmpty();
        assertThat(found(Set.of()))
                .contains(
                        edition.microCredential(),
                        paid.microCredential(),
                        silent.microCredential());
    }

    @Test
    void aFileComesBackWithAResultForEachLine() {
        Edition other = neighbors.publish(district, "The Other One");
        say("hours", "15", "note", "With \"quotes\", commas\nand lines");
        String file =
                RecognitionFile.write(
                        List.copyOf(
                                catalog.cards(
                                                List.of(
                                                        edition.microCredential(),
                                                        other.microCredential()))
                                        .values()),
                        recognitions.today(lin, district.id()));
        assertThat(outcomes(file))
                .containsExactlyInAnyOrder(Brought.Outcome.SAME, Brought.Outcome.EMPTY);
        String filled =
                """
                micro-credential,hours,stipend,units,unit-label,until
                %1$s,20,,,,
                %2$s,abc,-5,2,,2001-01-01
                no-such-thing,3,,,,
                ,,,,,
                %2$s,,500,,,
                """
                        .formatted(edition.definition().slug(), other.definition().slug());
        List<Brought> brought = recognitions.bring(lin, district.id(), filled);
        assertThat(brought)
                .extracting(Brought::outcome)
                .containsExactly(
                        Brought.Outcome.SAID,
                        Brought.Outcome.BAD,
                        Brought.Outcome.BAD,
                        Brought.Outcome.SAID);
        assertThat(brought).extracting(Brought::line).containsExactly(2, 3, 4, 6);
        assertThat(brought.get(1).problems())
                .extracting(text -> text.key())
                .containsExactlyInAnyOrder(
                        "recognition.problem.hours",
                        "recognition.problem.stipend",
                        "recognition.problem.unit-label",
                        "recognition.problem.until");
        assertThat(worth().flatMap(Worth::clockMinutes)).contains(1_200);
    }

    @Test
    void daysAreReadAsASpreadsheetWritesThem() {
        Map<String, String> fields = new HashMap<>(Map.of("hours", "15", "from", "8/1/2026"));
        assertThat(WorthForm.read(fields, today).from()).isEqualTo(LocalDate.of(2026, 8, 1));
        fields.put("until", "07/31/2027");
        assertThat(WorthForm.read(fields, today).until()).contains(LocalDate.of(2027, 7, 31));
        for (String wrong : List.of("13/1/2027", "2/30/2027", "8/1/27", "1.8.2027")) {
            fields.put("until", wrong);
            assertThatThrownBy(() -> WorthForm.read(fields, today))
                    .as(wrong)
                    .isInstanceOf(FieldProblems.class);
        }
    }

    @Test
    void aFileThatIsNoListIsRefusedAsAWhole() {
        assertThatThrownBy(() -> recognitions.bring(lin, district.id(), "a,b\n1,2"))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> recognitions.bring(lin, district.id(), ""))
                .isInstanceOf(UserProblem.class);
    }

    private List<Brought.Outcome> outcomes(String file) {
        return recognitions.bring(lin, district.id(), file).stream().map(Brought::outcome).toList();
    }

    private CatalogResults search(Set<Worth.Kind> kinds) {
        return catalog.search(CatalogQuery.everything().at(district.id(), kinds));
    }

    /** Only what this town offers; the catalog of the tests is full of other things. */
    private List<MicroCredentialId> found(Set<Worth.Kind> kinds) {
        return catalog
                .search(
                        new CatalogQuery(
                                "",
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(district.id()),
                                false,
                                false,
                                Optional.empty(),
                                CatalogQuery.Sort.TITLE,
                                1,
                                Optional.of(district.id()),
                                kinds))
                .cards()
                .stream()
                .map(Card::id)
                .toList();
    }

    private static int count(CatalogResults results, String kind) {
        return results.counts("counts").stream()
                .filter(count -> count.value().equals(kind))
                .mapToInt(CatalogResults.Count::count)
                .sum();
    }

    private boolean say(String... fields) {
        return say(edition, fields);
    }

    private boolean say(Edition what, String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        if (typed.containsKey("units")) {
            typed.put("unit-label", "points");
        }
        return recognitions.say(
                lin, district.id(), what.microCredential(), WorthForm.read(typed, today));
    }

    private Optional<Worth> worth() {
        return Optional.ofNullable(catalog.worths(district.id()).get(edition.microCredential()));
    }

    private List<LocalDate> coming() {
        return recognitions
                .coming(lin, district.id())
                .getOrDefault(edition.microCredential(), List.of())
                .stream()
                .map(said -> said.worth().from())
                .toList();
    }

    private Optional<Worth> worthOn(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return HouseClock.at(noon, this::worth);
    }

    private List<Recognition> history() {
        return recognitions.history(lin, district.id(), edition.microCredential());
    }
}
