package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;

/** The tree of organizations, and the marks they upload. */
@CairnTest
class OrganizationsTest {

    private final Organizations organizations;

    OrganizationsTest(Organizations organizations) {
        this.organizations = organizations;
    }

    @Test
    void aboveIsNearestFirstAndBelowIsTheWholeBranch() {
        Towns.Town town = Towns.build(organizations);
        assertThat(organizations.above(town.school().id()))
                .containsExactly(town.district(), town.state());
        assertThat(organizations.below(town.state().id()))
                .containsExactly(town.district(), town.school());
        assertThat(organizations.roots()).contains(town.state()).doesNotContain(town.district());
    }

    @Test
    void aSlugIsTakenOnlyOnceAndAMissingParentIsNotThere() {
        Towns.Town town = Towns.build(organizations);
        NewOrganization twin = named(town.school().slug(), "Twin", town.district().id());
        assertThat(
                        catchThrowableOfType(FieldProblems.class, () -> organizations.create(twin))
                                .byField())
                .containsKey("slug");
        assertThatThrownBy(() ->
                        organizations.create(named("orphan", "Orphan", OrganizationId.next())))
                .isInstanceOf(NotThere.class);
        assertThat(organizations.bySlug("orphan")).isEmpty();
    }

    @Test
    void aChangeKeepsSlugAndPlace() {
        Towns.Town town = Towns.build(organizations);
        organizations.change(
                town.district().id(),
                named("another-slug", "Bahía Unified", town.school().id()),
                "system");
        Organization after = organizations.find(town.district().id()).orElseThrow();
        assertThat(after.name()).isEqualTo("Bahía Unified");
        assertThat(after.url()).contains(URI.create("https://bahia.example"));
        assertThat(after.slug()).isEqualTo(town.district().slug());
        assertThat(after.parent()).isEqualTo(town.district().parent());
    }

    @Test
    void onlyPicturesThatAreOnlyPicturesBecomeLogos() {
        Towns.Town town = Towns.build(organizations);
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h7v7z'/></svg>";
        organizations.keepLogo(town.state().id(), bytes(svg));
        assertThat(organizations.logo(town.state().id()).orElseThrow().mediaType())
                .isEqualTo("image/svg+xml");
        for (String hostile :
                List.of(
                        "",
                        "hello",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://evil.example/x'/></svg>",
                        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
                        "<html/>",
                        "<svg",
                        "\u0089PNG\r\n\u001a\n broken")) {
            assertThatThrownBy(() -> organizations.keepLogo(town.state().id(), bytes(hostile)))
                    .as(hostile)
                    .isInstanceOf(FieldProblems.class);
        }
        assertThatThrownBy(() -> organizations.keepLogo(town.state().id(), new byte[600_000]))
                .isInstanceOf(FieldProblems.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static NewOrganization named(String slug, String name, OrganizationId parent) {
        return new NewOrganization(
                Organization.Kind.SCHOOL,
                slug,
                name,
                name,
                Optional.of(parent),
                "",
                Optional.of(URI.create("https://bahia.example")),
                Optional.of("office@bahia.example"),
                "#2B6A4B");
    }
}
