package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.Test;

/** What would name the educator is covered, and nothing else. */
class VeilTest {

    private final Veil veil = Veil.over(named("Dr. Elena Márquez-Will"), Optional.of(school()));

    @Test
    void theNameTheAddressAndTheSchoolAreCovered() {
        assertThat(veil.over("Elena’s class, taught by Ms. Márquez-Will at Harbor Point."))
                .isEqualTo("[…]’s class, taught by Ms. […]-[…] at […].");
        assertThat(veil.over("Write to Elena.Marquez@harbormesa.example"))
                .isEqualTo("Write to […]");
        assertThat(veil.over("HARBOR POINT ELEMENTARY, ELENA")).isEqualTo("[…], […]");
    }

    @Test
    void aNameIsCoveredHoweverItsLettersAreMadeAndWithoutItsAccents() {
        assertThat(veil.over("Plan of E. Marquez")).isEqualTo("Plan of E. […]");
        assertThat(veil.over("Plan of E. Ma\u0301rquez")).isEqualTo("Plan of E. […]");
        Veil decomposed = Veil.over(named("Elena Ma\u0301rquez"), Optional.empty());
        assertThat(decomposed.over("Plan of E. Márquez")).isEqualTo("Plan of E. […]");
    }

    @Test
    void anApostropheHidesNoName() {
        for (String name : List.of("Nora O’Brien", "Nora O'Brien")) {
            Veil over = Veil.over(named(name), Optional.empty());
            assertThat(over.over("Ms. O'Brien, Ms. O’Brien’s room, the O’BRIENS, an OBrien plan"))
                    .isEqualTo("Ms. […], Ms. […]’s room, the O’BRIENS, an […] plan");
            assertThat(over.hidesTitle("obrien unit 3")).isTrue();
            assertThat(over.hidesTitle("o’brien’s unit")).isTrue();
        }
    }

    @Test
    void aNameInQuotationMarksIsAName() {
        Veil over = Veil.over(named("Elena ‘Lena’ Marquez"), Optional.empty());
        assertThat(over.over("Ms. Lena said")).isEqualTo("Ms. […] said");
    }

    @Test
    void aTitleThatHoldsANameAnywhereInAnyCaseIsNotShown() {
        assertThat(
                        List.of(
                                "elena plan",
                                "MARQUEZ_unit_3",
                                "UnitMárquez",
                                "elenas set",
                                "harbor point walk",
                                "elena.marquez texts"))
                .allMatch(veil::hidesTitle);
        assertThat(List.of("Eight texts on rivers", "A plan for Dr. Who"))
                .noneMatch(veil::hidesTitle);
        assertThat(Veil.over(named("Jo Li"), Optional.empty()).hidesTitle("A joint list"))
                .isFalse();
        assertThat(Veil.over(named("noor haddad"), Optional.empty()).hidesTitle("Noors maps"))
                .isTrue();
    }

    @Test
    void wordsThatOnlyLookLikeANameStay() {
        String words = "They will harbor a point about Elenas; the doctor will see.";
        assertThat(veil.over(words)).isEqualTo(words);
    }

    private static Person named(String name) {
        return new Person(
                PersonId.next(),
                name,
                "elena.marquez@harbormesa.example",
                true,
                Optional.empty(),
                "Grade 4 teacher",
                Locale.ENGLISH,
                ZoneId.of("America/Los_Angeles"));
    }

    private static Organization school() {
        return new Organization(
                OrganizationId.next(),
                Organization.Kind.SCHOOL,
                "harbor-point-elementary",
                "Harbor Point Elementary",
                "Harbor Point",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "#1F5FA8",
                false);
    }
}
