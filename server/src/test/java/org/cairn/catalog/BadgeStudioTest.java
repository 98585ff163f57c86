package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.art.Outline;
import org.cairn.platform.art.Scenery;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** A designer chooses how a badge looks, and cannot choose what nobody could read. */
@CairnTest
class BadgeStudioTest {

    private final Catalog catalog;
    private final Drafts drafts;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Town town;
    private final Town elsewhere;
    private final Desk desk;
    private final Http stranger;
    private final String slug = "badge-" + UUID.randomUUID();

    BadgeStudioTest(
            Catalog catalog,
            Drafts drafts,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.people = people;
        this.browsers = browsers;
        this.town = Towns.build(organizations);
        this.elsewhere = Towns.build(organizations);
        this.desk = deskOf(town, Optional.of(Role.DESIGNER));
        this.stranger = new Http(settings);
    }

    @Test
    void whatIsChosenBelongsToTheEditionAndOlderOnesKeepTheirDrawing() {
        String draft = next();
        String before = stranger.get("/catalog/" + slug + "/badge.svg?edition=1").text();
        assertThat(desk.open(draft + "/picture").html())
                .contains("Badge picture", "All of it can be read", "data-thing=\"title\"");
        desk.write(
                draft + "/picture",
                "picture.outline",
                "pentagon",
                "picture.color",
                "#6a4a0b",
                "picture.landscape",
                "water",
                "picture.hideLevel",
                "true",
                "short",
                "Asking");
        String drawn = desk.open(draft + "/badge.svg").html();
        assertThat(drawn).contains(Outline.PENTAGON.path(), "#6A4A0B").doesNotContain("level 1");
        assertThat(desk.open(draft + "/publication").html())
                .contains("Badge picture", "Color of the outline", "Pentagon", "Water and sun");
        release(draft);

        Edition second = catalog.current(slug).orElseThrow();
        Picture picture = second.definition().picture();
        assertThat(picture)
                .isEqualTo(
                        new Picture(
                                Optional.of(Outline.PENTAGON),
                                Optional.of("#6A4A0B"),
                                Scenery.WATER,
                                true,
                                Optional.empty()));
        assertThat(catalog.file(second).path("picture").toString())
                .isEqualTo(
                        "{\"outline\":\"pentagon\",\"color\":\"#6A4A0B\",\"landscape\":\"water\","
                                + "\"hideLevel\":true}");
        String page = stranger.get("/catalog/" + slug).text();
        assertThat(page).contains("--stack:#6A4A0B");
        String now = stranger.get("/catalog/" + slug + "/badge.svg").text();
        assertThat(now).contains("#6A4A0B", Outline.PENTAGON.path());
        assertThat(stranger.get("/catalog/" + slug + "/badge.svg?edition=1").text())
                .isEqualTo(before);
        assertThat(stranger.get("/catalog/" + slug + "/editions/2/badge.svg").text())
                .isEqualTo(now);
        assertThat(stranger.get("/catalog/" + slug + "/editions/2/changes").text())
                .contains("Badge picture", "Do not show the level in the picture");
        assertThat(stranger.get("/catalog/" + slug + ".pdf").status()).isEqualTo(200);
    }

    @Test
    void aColorThatCannotBeReadIsToldMendedWithOnePressAndNotPublishedUntilThen() {
        String draft = next();
        desk.write(draft + "/picture", "picture.color", "#F2C94C");
        String page = desk.open(draft + "/picture").html();
        assertThat(page)
                .contains(
                        "3 things cannot be told apart well enough",
                        "With #F2C94C not all of the badge can be read");
        Matcher issuer =
                Pattern.compile("data-thing=\"issuer\".*?([0-9.]+):1.*?([0-9.]+):1", Pattern.DOTALL)
                        .matcher(page);
        assertThat(issuer.find()).isTrue();
        double ratio = ratio(Color.decode("#FFFDF9"), Color.decode("#F2C94C"));
        assertThat(issuer.group(1)).isEqualTo("" + Math.floor(ratio * 10) / 10);
        assertThat(issuer.group(2)).isEqualTo("4.5");
        Shown publication = desk.open(draft + "/publication");
        assertThat(publication.html())
                .contains("not all of the badge can be read")
                .doesNotContain("name=\"seen\"");
        assertThat(drafts.publish(editor(), id(draft), drafts.open(editor(), id(draft)).seen(), 1))
                .isInstanceOf(DraftPublication.Incomplete.class);

        Matcher near =
                Pattern.compile("name=\"step\" value=\"color (#[0-9A-F]{6})\"[^>]*>.*?Take \\1")
                        .matcher(page);
        assertThat(near.find()).as("the nearest color has a button").isTrue();
        assertThat(ratio(Color.decode("#FFFDF9"), Color.decode(near.group(1))))
                .isGreaterThanOrEqualTo(4.5);
        desk.write(
                draft + "/picture", "picture.color", "#F2C94C", "step", "color " + near.group(1));
        assertThat(desk.open(draft + "/picture").html())
                .contains("All of it can be read")
                .doesNotContain("not all of the badge can be read");
        release(draft);
        assertThat(catalog.current(slug).orElseThrow().definition().picture().color())
                .contains(near.group(1));
    }

    @Test
    void oneSeesWhatOneChoosesBeforeAnythingIsKept() {
        String draft = next();
        String seen = drafts.open(editor(), id(draft)).seen();
        Shown look =
                desk.open(
                        draft
                                + "/picture/look?picture.color=%23F2C94C&picture.outline=disc&short=Wonder"
                                + "&title=Taken&stack.name=Other");
        assertThat(look.html())
                .contains("things cannot be told apart", "picture.color=%23F2C94C", "id=\"look\"")
                .doesNotContain("<html");
        Matcher art = Pattern.compile("src=\"([^\"]+badge.svg[^\"]*)\"").matcher(look.html());
        assertThat(art.find()).isTrue();
        String svg = desk.open(art.group(1).replace("&amp;", "&")).html();
        assertThat(svg).contains("#F2C94C", Outline.DISC.path()).doesNotContain("Taken", "Other");
        assertThat(drafts.open(editor(), id(draft)).seen()).isEqualTo(seen);
        assertThat(desk.open(draft + "/badge.svg").html()).doesNotContain("#F2C94C");
        for (String odd :
                List.of("picture.color=red", "picture.outline=star", "short=" + "x".repeat(500))) {
            assertThat(desk.open(draft + "/picture/look?" + odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoColorStaysAsItWasTypedAndIsToldAtItsField() {
        String draft = next();
        desk.write(draft + "/picture", "picture.color", "harbor blue");
        assertThat(desk.open(draft + "/picture").html())
                .contains("value=\"harbor blue\"", "“harbor blue” is no color");
        assertThat(desk.open(draft + "/publication").html()).doesNotContain("name=\"seen\"");
        desk.write(draft + "/picture", "picture.color", "harbor blue", "step", "color");
        assertThat(drafts.open(editor(), id(draft)).document().has("picture")).isFalse();
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        String draft = next();
        Shown first = desk.open(draft + "/picture");
        Shown second = desk.open(draft + "/picture");
        desk.send(draft + "/picture", first, Desk.fields("picture.color", "#17457F"));
        Shown late = desk.send(draft + "/picture", second, Desk.fields("picture.color", "#5E2750"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("#5E2750", "#17457F");
        assertThat(drafts.open(editor(), id(draft)).document().at("/picture/color").asString(""))
                .isEqualTo("#17457F");
    }

    @Test
    void theDraftOfSomebodyElseIsNotThere() {
        String draft = next();
        Desk other = deskOf(elsewhere, Optional.of(Role.DESIGNER));
        Desk nobody = deskOf(town, Optional.empty());
        for (Desk one : List.of(other, nobody)) {
            for (String page : List.of("/picture", "/picture/look", "/picture/own", "/badge.svg")) {
                assertThat(one.open(draft + page).status()).as(page).isIn(403, 404);
            }
        }
    }

    @Test
    void aFileSaysWhatItsBadgeLooksLikeAndWhatIsWrongWithIt() {
        String right =
                Definitions.small(slug, "Yak Badges")
                        + "picture: { outline: hexagon, color: \"#17457f\" }\n";
        assertThat(publish(right)).isInstanceOf(Publication.Published.class);
        assertThat(catalog.current(slug).orElseThrow().definition().picture().color())
                .contains("#17457F");
        assertThat(publish(right.replace("#17457f", "#17457F")))
                .as("the same color is the same edition")
                .isInstanceOf(Publication.Unchanged.class);
        assertThat(problems(right.replace("#17457f", "#F2C94C"))).containsExactly("contrast");
        assertThat(problems(right.replace("#17457f", "blue"))).containsExactly("color");
        assertThat(problems(right.replace("hexagon", "star"))).containsExactly("enum");
        assertThat(problems(right.replace("outline:", "outlin:"))).containsExactly("unknown.near");
    }

    private List<String> problems(String file) {
        return ((Publication.Refused) publish(file))
                .problems().stream()
                        .map(one -> one.message().key().replace("catalog.problem.", ""))
                        .toList();
    }

    private Publication publish(String file) {
        return catalog.publish(town.district().id(), "a", file.getBytes(UTF_8), desk.person());
    }

    private String next() {
        publish(Definitions.small(slug, "Yak Badges"));
        return desk.next(slug).replace("/basics", "");
    }

    private void release(String draft) {
        Shown page = desk.open(draft + "/publication");
        assertThat(page.html()).contains("name=\"seen\"");
        assertThat(desk.publish(draft, page).location()).contains("/catalog/" + slug);
    }

    private Editor editor() {
        return new Editor(desk.person(), Set.of(town.district().id()));
    }

    private static DraftId id(String draft) {
        return DraftId.of(draft.replaceAll(".*/", ""));
    }

    private Desk deskOf(Town where, Optional<Role> role) {
        return Desk.of(people, browsers, where, role);
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * part(color.getRed())
                + 0.7152 * part(color.getGreen())
                + 0.0722 * part(color.getBlue());
    }

    private static double part(int eight) {
        double s = eight / 255.0;
        return s <= 0.03928 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }
}
