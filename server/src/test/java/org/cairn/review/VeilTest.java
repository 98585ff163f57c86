package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.junit.jupiter.api.Test;

/** What would name the educator is covered, and nothing else. */
class VeilTest {

    private static final Person ELENA =
            new Person(
                    PersonId.next(),
                    "Dr. Elena Márquez-Will",
                    "elena.marquez@harbormesa.example",
                    true,
                    Optional.empty(),
                    "Grade 4 teacher",
                    Locale.ENGLISH,
                    ZoneId.of("America/Los_Angeles"));

    private final Veil veil = Veil.over(ELENA, Optional.of(school()));

    @Test
    void theNameTheAddressAndTheSchoolAreCovered() {
        assertThat(veil.over("Elena’s class, taught by Ms. Márquez-Will at Harbor Point."))
                .isEqualTo("[…]’s class, taught by Ms. […]-[…] at […].");
        assertThat(veil.over("Write to Elena.Marquez@harbormesa.example"))
                .isEqualTo("Write to […]");
        assertThat(veil.over("HARBOR POINT ELEMENTARY, ELENA")).isEqualTo("[…], […]");
    }

    @Test
    void aNameWithoutItsAccentsIsCoveredToo() {
        assertThat(veil.hides("Plan of E. Marquez")).isTrue();
    }

    @Test
    void wordsThatOnlyLookLikeANameStay() {
        String words = "They will harbor a point about Elenas; the doctor will see.";
        assertThat(veil.over(words)).isEqualTo(words);
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
