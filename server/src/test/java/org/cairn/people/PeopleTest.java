package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.platform.Ids;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;

/** Persons, and roles that are inherited downwards. */
@CairnTest
class PeopleTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final People people;
    private final Organizations organizations;

    PeopleTest(People people, Organizations organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    @Test
    void aRoleHoldsWhereItWasGrantedAndBelowButNotAbove() {
        Towns.Town town = Towns.build(organizations);
        PersonId assessor = person("Ana Ruiz");
        people.grant(assessor, new Grant(Role.ASSESSOR, town.district().id()), "system");
        assertThat(people.holds(assessor, Role.ASSESSOR, town.district().id())).isTrue();
        assertThat(people.holds(assessor, Role.ASSESSOR, town.school().id())).isTrue();
        assertThat(people.holds(assessor, Role.ASSESSOR, town.state().id())).isFalse();
        assertThat(people.holds(assessor, Role.APPROVER, town.district().id())).isFalse();
        assertThat(people.reach(assessor, Role.ASSESSOR))
                .containsExactlyInAnyOrder(town.district().id(), town.school().id());
        assertThat(people.holders(Role.ASSESSOR, town.school().id())).containsExactly(assessor);
        assertThat(people.holders(Role.ASSESSOR, town.state().id())).isEmpty();
    }

    @Test
    void whoHoldsRolesInManyPlacesIsOneQuestionWithTheAnswersOfMany() {
        Towns.Town here = Towns.build(organizations);
        Towns.Town there = Towns.build(organizations);
        PersonId both = person("Ada Both");
        people.grant(both, new Grant(Role.DESIGNER, here.district().id()), "system");
        people.grant(both, new Grant(Role.APPROVER, here.school().id()), "system");
        people.grant(both, new Grant(Role.APPROVER, there.school().id()), "system");
        PersonId above = person("Abe Above");
        people.grant(above, new Grant(Role.APPROVER, here.state().id()), "system");
        people.grant(person("Ana Ruiz"), new Grant(Role.ASSESSOR, here.school().id()), "system");
        List<Role> roles = List.of(Role.APPROVER, Role.DESIGNER);
        List<OrganizationId> places =
                List.of(
                        here.state().id(),
                        here.district().id(),
                        here.school().id(),
                        there.district().id(),
                        there.school().id());

        Map<OrganizationId, Set<PersonId>> holders = people.holders(roles, places);

        for (OrganizationId place : places) {
            Set<PersonId> one =
                    roles.stream()
                            .flatMap(role -> people.holders(role, place).stream())
                            .collect(Collectors.toSet());
            assertThat(holders.getOrDefault(place, Set.of())).isEqualTo(one);
        }
        assertThat(holders.get(here.school().id())).containsExactlyInAnyOrder(both, above);
        assertThat(holders).doesNotContainKey(there.district().id());
        assertThat(people.holders(roles, List.of())).isEmpty();
        int few = statements(roles, places.subList(0, 1));
        assertThat(few).isEqualTo(1);
        assertThat(statements(roles, places)).isEqualTo(few);
    }

    private int statements(List<Role> roles, List<OrganizationId> places) {
        String here = Thread.currentThread().getName();
        return Statements.during(here::equals, () -> people.holders(roles, places));
    }

    @Test
    void onePersonIsEducatorAssessorAndApproverInDifferentOrganizations() {
        Towns.Town here = Towns.build(organizations);
        Towns.Town there = Towns.build(organizations);
        PersonId person = person("Sam Ortega");
        people.grant(person, new Grant(Role.ASSESSOR, here.district().id()), "system");
        people.grant(person, new Grant(Role.APPROVER, there.district().id()), "system");
        Me me = people.me(person, Optional.empty()).orElseThrow();
        assertThat(me.acting()).isEqualTo(Role.ASSESSOR);
        assertThat(me.holds(Role.EDUCATOR)).isTrue();
        assertThat(me.holds(Role.APPROVER)).isTrue();
        assertThat(me.holds(Role.ADMINISTRATOR)).isFalse();
        assertThat(people.me(person, Optional.of(Role.ADMINISTRATOR)).orElseThrow().acting())
                .isEqualTo(Role.ASSESSOR);
    }

    @Test
    void aWithdrawnRoleIsGoneAtOnceAndTheLastAdministratorStays() {
        Towns.Town town = Towns.build(organizations);
        PersonId first = person("First");
        PersonId second = person("Second");
        Grant role = new Grant(Role.ADMINISTRATOR, town.district().id());
        people.grant(first, role, "system");
        people.grant(second, role, "system");
        people.withdraw(first, role, second.toString());
        assertThat(people.grants(first)).isEmpty();
        assertThatThrownBy(() -> people.withdraw(second, role, second.toString()))
                .isInstanceOf(UserProblem.class);
        assertThat(people.grants(second)).isEqualTo(Set.of(role));
    }

    @Test
    void addressesThatDifferOnlyInCaseFormOrLookAreOneAccount() {
        String unique = "u" + Ids.unguessable();
        people.create(NewPerson.named("Paco", "paco." + unique + "@escuela.example", ZONE));
        for (String same :
                List.of(
                        "PACO." + unique + "@Escuela.Example",
                        "рaсо." + unique + "@escuela.example",
                        "ｐａｃｏ." + unique + "@escuela.example")) {
            FieldProblems problem =
                    catchThrowableOfType(
                            FieldProblems.class,
                            () -> people.create(NewPerson.named("Other", same, ZONE)));
            assertThat(problem.byField()).as(same).containsKey("email");
            assertThat(people.byEmail(same).orElseThrow().name()).isEqualTo("Paco");
        }
        assertThat(people.byEmail("paco." + unique + "@other.example")).isEmpty();
    }

    @Test
    void namesInAnyScriptAreKeptAndHostileOnesAreRefused() {
        for (String name : List.of("Nguyễn Thị Hồng", "محمد الأحمد", "佐藤 花子", "Zoë 🦊 O’Brien")) {
            PersonId id = person(name);
            assertThat(people.find(id).orElseThrow().name()).isEqualTo(name);
        }
        for (String name :
                List.of(
                        "",
                        "   ",
                        "x".repeat(121),
                        "a\u0000b",
                        "a\r\nBcc: b",
                        "\uFFFDlena",
                        "a\u202Eb")) {
            assertThatThrownBy(() -> person(name)).isInstanceOf(FieldProblems.class);
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String email :
                List.of(
                        "",
                        "a",
                        "a@",
                        "@b.example",
                        "a b@c.example",
                        "a@b",
                        "a@b.example\r\nBcc: c@d.example",
                        "a@-b.example",
                        "a..b@c.example",
                        "x".repeat(65) + "@c.example",
                        "a@" + "x".repeat(250) + ".example",
                        "a@b.example,c@d.example",
                        "<a@b.example>")) {
            assertThatThrownBy(() -> people.create(NewPerson.named("Name", email, ZONE)))
                    .as(email)
                    .isInstanceOf(FieldProblems.class);
        }
    }

    @Test
    void theStaffOfADistrictAreThePeopleOfItsSchools() {
        Towns.Town town = Towns.build(organizations);
        PersonId teacher =
                people.create(
                        new NewPerson(
                                "Bao Nguyen",
                                Ids.unguessable() + "@staff.example",
                                Optional.empty(),
                                Optional.of(town.school().id()),
                                "Librarian",
                                java.util.Locale.ENGLISH,
                                ZONE));
        assertThat(people.staffOf(town.district().id()))
                .extracting(Person::id)
                .containsExactly(teacher);
        assertThat(people.find(teacher).orElseThrow().initials()).isEqualTo("BN");
        assertThat(people.find(person("Dr. Imani Okafor")).orElseThrow().initials())
                .isEqualTo("IO");
    }

    private PersonId person(String name) {
        return people.create(NewPerson.named(name, Ids.unguessable() + "@test.example", ZONE));
    }
}
