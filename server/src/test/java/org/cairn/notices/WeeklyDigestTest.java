package org.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.Grounds;
import org.cairn.awards.Standings;
import org.cairn.catalog.Edition;
import org.cairn.home.Neighbors;
import org.cairn.home.Neighbors.Neighbor;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.Ids;
import org.cairn.platform.mail.KeptMail;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.mail.RealPost;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;

/** On Monday morning principals are told what their staff were awarded in the week before. */
@CairnTest
class WeeklyDigestTest {

    /** A Wednesday. */
    private static final Instant AWARDED = Instant.parse("2031-03-05T18:00:00Z");

    /** The Monday after, seven o'clock in Los Angeles (and ten in New York). */
    private static final Instant MONDAY = Instant.parse("2031-03-10T14:00:00Z");

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final WeeklyDigest digest;
    private final Neighbors neighbors;
    private final People people;
    private final Awards awards;
    private final Standings standings;
    private final MailBox mail;
    private final RealPost post;

    WeeklyDigestTest(
            WeeklyDigest digest,
            Neighbors neighbors,
            People people,
            Awards awards,
            Standings standings,
            MailBox mail,
            RealPost post) {
        this.digest = digest;
        this.neighbors = neighbors;
        this.people = people;
        this.awards = awards;
        this.standings = standings;
        this.mail = mail;
        this.post = post;
    }

    @Test
    void itNamesTheOwnStaffAndTheirBadgesOnceAndArrives() throws Exception {
        Towns.Town town = neighbors.town();
        Towns.Town elsewhere = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Asking Well");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        Neighbor otto = neighbors.at(elsewhere.school(), "Otto Elsewhere");
        Principal principal = principal(town, LOS_ANGELES, Locale.ENGLISH);
        at(AWARDED, () -> neighbors.award(edition, ana.id()));
        at(AWARDED, () -> neighbors.award(edition, otto.id()));

        goRound(MONDAY);
        goRound(MONDAY.plusSeconds(600));
        goRound(MONDAY.plusSeconds(86_400));

        List<KeptMail> letters = lettersTo(principal);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().mail().text())
                .contains("Ana Whitehorse: Asking Well", "/school")
                .doesNotContain("Otto");
        MimeMessage arrived = post.arrived(letters).getLast();
        assertThat(arrived.getSubject()).isEqualTo("One badge was awarded to your staff last week");
        assertThat(arrived.getAllRecipients()[0].toString()).contains(principal.email());
    }

    @Test
    void itComesWhenItIsMondayMorningWhereThePrincipalIs() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Two Coasts");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        Principal west = principal(town, LOS_ANGELES, Locale.ENGLISH);
        Principal east = principal(town, NEW_YORK, Locale.of("es"));
        at(AWARDED, () -> neighbors.award(edition, ana.id()));

        goRound(Instant.parse("2031-03-10T10:59:00Z"));
        assertThat(lettersTo(east)).isEmpty();
        goRound(Instant.parse("2031-03-10T11:00:00Z"));
        assertThat(lettersTo(east)).hasSize(1);
        assertThat(lettersTo(east).getFirst().mail().subject())
                .isEqualTo("La semana pasada se otorgó una insignia a su personal");
        assertThat(lettersTo(west)).as("four in the morning").isEmpty();
        goRound(MONDAY);
        assertThat(lettersTo(west)).hasSize(1);
    }

    @Test
    void nothingIsSentWhenNothingCountsOrNobodyWantsIt() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Quiet Week");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        Principal principal = principal(town, LOS_ANGELES, Locale.ENGLISH);
        Award award = at(AWARDED, () -> neighbors.award(edition, ana.id()));

        goRound(Instant.parse("2031-03-17T14:00:00Z"));
        assertThat(lettersTo(principal)).as("two weeks later").isEmpty();
        goRound(Instant.parse("2031-03-05T19:00:00Z"));
        assertThat(lettersTo(principal)).as("on the same Wednesday").isEmpty();
        Neighbor office = neighbors.holding(Role.APPROVER, town.district(), "Rosa Office");
        awards.revoke(award.id(), "Issued twice.", office.id());
        goRound(MONDAY);
        assertThat(lettersTo(principal)).as("revoked").isEmpty();

        Neighbor second = neighbors.at(town.school(), "Bea Second");
        at(AWARDED, () -> neighbors.award(edition, second.id()));
        Neighbor other = neighbors.holding(Role.PRINCIPAL, town.school(), "Petra Principal");
        Browser browser = neighbors.browser(other);
        assertThat(browser.open("/settings/notices").html())
                .contains("value=\"staff-awarded\" checked");
        browser.send("/settings/notices", "/settings/notices", Map.of("mail", "awarded"));
        goRound(MONDAY);
        assertThat(lettersTo(principal)).hasSize(1);
        assertThat(lettersTo(new Principal(other.id(), other.email()))).isEmpty();
    }

    @Test
    void aRoundAsksAsOftenForManyPrincipalsAsForOne() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Many Schools");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        principal(town, LOS_ANGELES, Locale.ENGLISH);
        at(AWARDED, () -> neighbors.award(edition, ana.id()));
        goRound(MONDAY);
        principal(neighbors.town(), LOS_ANGELES, Locale.ENGLISH);
        int forOne = questions();
        for (int i = 0; i < 5; i++) {
            principal(neighbors.town(), LOS_ANGELES, Locale.ENGLISH);
        }
        assertThat(questions()).isEqualTo(forOne);
        assertThat(forOne).isBetween(3, 12);
    }

    @Test
    void aBadgeThatIsSuspendedIsNotToldAsWon() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Doubtful Week");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        Neighbor office = neighbors.holding(Role.APPROVER, town.district(), "Rosa Office");
        Principal principal = principal(town, LOS_ANGELES, Locale.ENGLISH);
        Award award = at(AWARDED, () -> neighbors.award(edition, ana.id()));
        Grounds question = new Grounds(Grounds.Code.UNDER_REVIEW, "A question is open.");
        standings.suspend(award.id(), question, office.id());

        goRound(MONDAY);
        assertThat(lettersTo(principal)).isEmpty();

        standings.reinstate(award.id(), office.id());
        goRound(MONDAY.plusSeconds(600));
        assertThat(lettersTo(principal)).hasSize(1);
    }

    private int questions() {
        String here = Thread.currentThread().getName();
        return Statements.during(here::equals, () -> goRound(MONDAY.plusSeconds(600)));
    }

    private record Principal(PersonId id, String email) {}

    private Principal principal(Towns.Town town, ZoneId zone, Locale locale) {
        String email = "principal" + Ids.next() + "@example.org";
        PersonId id =
                people.create(
                        new NewPerson(
                                "Joanne Carter",
                                email,
                                Optional.empty(),
                                Optional.empty(),
                                "Principal",
                                locale,
                                zone));
        people.grant(id, new Grant(Role.PRINCIPAL, town.school().id()), "system");
        return new Principal(id, email);
    }

    private void goRound(Instant time) {
        at(
                time,
                () -> {
                    digest.goRound();
                    return true;
                });
    }

    private static <T> T at(Instant time, java.util.function.Supplier<T> story) {
        return HouseClock.at(time, story);
    }

    private List<KeptMail> lettersTo(Principal person) {
        return mail.newest(500).stream()
                .filter(letter -> letter.mail().to().equals(person.email()))
                .toList();
    }
}
