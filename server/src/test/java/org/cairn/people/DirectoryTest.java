package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.platform.Ids;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** Administrators see and change what is theirs, and nothing else is there for them. */
@CairnTest
class DirectoryTest {

    private final People people;
    private final SignedInBrowsers browsers;
    private final Organizations organizations;
    private final Settings settings;
    private final Post post;

    DirectoryTest(
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings,
            MailBox box) {
        this.people = people;
        this.browsers = browsers;
        this.organizations = organizations;
        this.settings = settings;
        this.post = new Post(box);
    }

    @Test
    void theListShowsTheBranchSearchesItAndHidesTheRest() {
        Towns.Town mine = Towns.build(organizations);
        Towns.Town theirs = Towns.build(organizations);
        PersonId near = person("=cmd|calc, Ana", Optional.of(mine.school().id()));
        PersonId far = person("Ana Elsewhere", Optional.of(theirs.school().id()));
        people.grant(near, new Grant(Role.ASSESSOR, theirs.school().id()), "system");
        Browser admin = administrator(mine);
        String list = admin.open("/people?words=ANA").html();
        assertThat(list)
                .contains(near.toString())
                .doesNotContain(far.toString())
                .doesNotContain(theirs.school().name());
        assertThat(admin.open("/people?words=nobody%20at%20all").html()).contains("Nobody found");
        assertThat(admin.open("/people?page=99999&role=nonsense&words=%00%27").status())
                .isIn(200, 400);
        assertThat(admin.open("/people/" + near).status()).isEqualTo(200);
        assertThat(admin.open("/people/" + far).status()).isEqualTo(404);
        assertThat(admin.open("/people/nonsense").status()).isEqualTo(404);
        assertThat(admin.open("/people.csv").html())
                .contains("\"'=cmd|calc, Ana\"")
                .doesNotContain("Elsewhere");
    }

    @Test
    void rolesAreGivenAndTakenOnlyWithinReach() {
        Towns.Town mine = Towns.build(organizations);
        Towns.Town theirs = Towns.build(organizations);
        PersonId person = person("Theo", Optional.of(mine.school().id()));
        Browser admin = administrator(mine);
        String page = "/people/" + person;
        assertThat(
                        admin.send(page, page + "/roles", grant("assessor", mine.school().id()))
                                .status())
                .isEqualTo(303);
        assertThat(people.holds(person, Role.ASSESSOR, mine.school().id())).isTrue();
        for (OrganizationId foreign :
                java.util.List.of(theirs.school().id(), mine.state().id(), OrganizationId.next())) {
            assertThat(admin.send(page, page + "/roles", grant("administrator", foreign)).status())
                    .isEqualTo(404);
        }
        assertThat(admin.send(page, page + "/roles", grant("king", mine.school().id())).status())
                .isEqualTo(422);
        assertThat(
                        admin.send(
                                        page,
                                        page + "/roles/withdraw",
                                        grant("assessor", mine.school().id()))
                                .status())
                .isEqualTo(303);
        assertThat(people.grants(person)).isEmpty();
    }

    @Test
    void anInvitedPersonGetsALetterAndARole() {
        Towns.Town mine = Towns.build(organizations);
        Browser admin = administrator(mine);
        String email = Ids.unguessable() + "@invited.example";
        Map<String, String> fields =
                Map.of(
                        "name",
                        "Priya Raman",
                        "email",
                        email,
                        "position",
                        "",
                        "role",
                        "assessor",
                        "place",
                        mine.school().id().toString());
        assertThat(admin.send("/people/invite", "/people/invite", fields).status()).isEqualTo(303);
        PersonId invited = people.byEmail(email).orElseThrow().id();
        assertThat(people.holds(invited, Role.ASSESSOR, mine.school().id())).isTrue();
        Browser newcomer = new Browser(settings.baseUrl().toString());
        String link = post.link(email);
        newcomer.send(link, link, Map.of("password", "a sentence of my own"));
        assertThat(newcomer.open("/settings").status()).isEqualTo(200);
        assertThat(admin.send("/people/invite", "/people/invite", Map.of("email", "x")).status())
                .isEqualTo(422);
        Map<String, String> foreign = new java.util.HashMap<>(fields);
        foreign.put("place", mine.state().id().toString());
        assertThat(admin.send("/people/invite", "/people/invite", foreign).status()).isEqualTo(404);
    }

    @Test
    void organizationsGrowBelowOnesOwnAndForeignOnesAreNotThere() {
        Towns.Town mine = Towns.build(organizations);
        Towns.Town theirs = Towns.build(organizations);
        Browser admin = administrator(mine);
        String below = "/organizations/" + mine.district().slug() + "/below";
        String name = "Escuela Peñón " + Ids.unguessable().substring(0, 6);
        Map<String, String> school =
                Map.of(
                        "kind",
                        "school",
                        "name",
                        name,
                        "shortName",
                        name,
                        "brandColor",
                        "#1F5FA8",
                        "issues",
                        "yes");
        assertThat(admin.send(below, below, school).status()).isEqualTo(303);
        Organization added =
                organizations.below(mine.district().id()).stream()
                        .filter(o -> o.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(added.slug()).startsWith("escuela-penon-");
        assertThat(organizations.opened()).contains(added.id());
        assertThat(admin.open("/organizations").html())
                .contains(name)
                .doesNotContain(theirs.school().name());
        assertThat(admin.send(below, below, Map.of("kind", "castle")).status()).isEqualTo(422);
        assertThat(admin.open("/organizations/" + theirs.school().slug() + "/edit").status())
                .isEqualTo(404);
        assertThat(admin.send(below, "/organizations/" + theirs.school().slug(), school).status())
                .isEqualTo(404);
        assertThat(
                        admin.send(
                                        below,
                                        "/organizations/" + mine.state().slug() + "/below",
                                        school)
                                .status())
                .isEqualTo(404);
        assertThat(organizations.find(theirs.school().id())).contains(theirs.school());
    }

    private static Map<String, String> grant(String role, OrganizationId place) {
        return Map.of("role", role, "place", place.toString());
    }

    private Browser administrator(Towns.Town town) {
        PersonId id = person("Admin", Optional.empty());
        people.grant(id, new Grant(Role.ADMINISTRATOR, town.district().id()), "system");
        return browsers.of(id);
    }

    private PersonId person(String name, Optional<OrganizationId> school) {
        return people.create(
                new NewPerson(
                        name,
                        Ids.unguessable() + "@directory.example",
                        Optional.empty(),
                        school,
                        "",
                        Locale.ENGLISH,
                        settings.zone()));
    }
}
