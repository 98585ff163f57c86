package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.notices.Waiting;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Whoever adapted something learns what became of it, and takes of that what they choose. */
@CairnTest
class OriginalsTest {

    private static final String OFFERED = "The original has changed";
    private static final String PAGE = "/original";

    private final Catalog catalog;
    private final Drafts drafts;
    private final Packages packages;
    private final Waiting waiting;
    private final Http http;
    private final Town town;
    private final Town elsewhere;
    private final Desk deborah;
    private final Desk stranger;
    private final String slug = "first-" + UUID.randomUUID();
    private final String open;
    private final String draft;

    OriginalsTest(
            Catalog catalog,
            Drafts drafts,
            Packages packages,
            BeanFactory beans,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.packages = packages;
        this.waiting = new Waiting(beans);
        this.http = new Http(settings);
        this.town = Towns.build(organizations);
        this.elsewhere = Towns.build(organizations);
        this.deborah = Desk.of(people, browsers, elsewhere, Optional.of(Role.DESIGNER));
        this.stranger = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.open =
                Definitions.small(slug, "Open Questions")
                        .replaceFirst("(?m)^short:", "license: CC-BY-4.0\nshort:");
        publish(open);
        this.draft =
                deborah.browser()
                        .send("/catalog/drafts/new", "/catalog/drafts", Map.of("like", slug))
                        .location()
                        .orElseThrow()
                        .replace("/basics", "");
    }

    @Test
    void nothingIsOfferedBeforeTheOriginalHasALaterEditionThatIsOpen() {
        assertThat(deborah.open(draft).html()).doesNotContain(OFFERED);
        assertThat(deborah.open(draft + PAGE).location().orElseThrow()).endsWith(draft);
        publish(changed().replace("license: CC-BY-4.0\n", ""));
        assertThat(deborah.open(draft).html()).as("all rights reserved").doesNotContain(OFFERED);
        publish(changed().replace("Questions first", "Questions above all"));
        String told = "notices.original-changed";
        assertThat(waiting.told(deborah.person(), told, 1))
                .as("only of what is open")
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo(draft + PAGE));
        assertThat(waiting.told(stranger.person(), told, 0)).isEmpty();
        assertThat(deborah.open(draft).html())
                .contains(OFFERED, "has edition 3 now", draft + PAGE + "\"");
        assertThat(deborah.open(draft + "?lang=es").html()).contains("El original ha cambiado");
        assertThat(stranger.open(draft + PAGE).status()).isEqualTo(404);
        String edition = Desk.hidden(deborah.open(draft + PAGE + "?lang=en"), "edition");
        for (String door : List.of(PAGE, PAGE + "/pass")) {
            Map<String, String> forged = Map.of("edition", edition, "take", "competency");
            assertThat(stranger.browser().send("/home", draft + door, forged).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void changesAreTakenOneByOneAndOwnWordsStayUnlessSomebodyChoosesOtherwise() {
        deborah.write(draft + "/basics", "summary", "Our own summary.");
        deborah.write(draft + "/skill", "keyMethod", "Our own method.");
        publish(changed());
        Shown page = deborah.open(draft + PAGE);
        assertThat(page.html())
                .contains("When it was adapted", "Both changed it", "<ins>Our own summary")
                .contains("data-change=\"summary\"", "data-change=\"competency\"")
                .doesNotContain("data-change=\"keyMethod\"", "data-change=\"license\"");
        assertThat(page.html().replaceAll("\\s+", " "))
                .as("what touches no own words is chosen already")
                .containsPattern("value=\"competency\" checked")
                .doesNotContainPattern("value=\"summary\" checked");
        assertThat(take(deborah, page).html()).contains("Nothing is chosen.");
        Shown done = take(deborah, page, "competency", "parts.lesson.title");
        assertThat(done.location().orElseThrow()).endsWith(draft);
        assertThat(take(deborah, page, "competency").status()).as("pressed twice").isEqualTo(303);
        Shown later = take(deborah, page, "summary");
        assertThat(deborah.open(later.location().orElseThrow()).html())
                .as("another tab is told that nothing of it was taken")
                .contains("so nothing more was taken now");
        Definition now = now();
        assertThat(now.competency()).startsWith("Questions first");
        assertThat(now.part("lesson").orElseThrow().title()).isEqualTo("The lesson, seen");
        assertThat(now.summary()).isEqualTo("Our own summary.");
        assertThat(now.keyMethod()).isEqualTo("Our own method.");
        assertThat(now.rights().derivedFrom()).extracting(Origin::edition).containsExactly(2, 1);
        assertThat(deborah.open(draft).html()).as("not offered again").doesNotContain(OFFERED);
        Programs.publish(deborah, draft);
        assertThat(deborah.open("/catalog/manage").html()).doesNotContain("data-changed");
    }

    @Test
    void whereBothChangedTheSameTheirWordsComeOnlyWhereChosen() {
        deborah.write(draft + "/basics", "summary", "Our own summary.");
        publish(changed());
        take(deborah, deborah.open(draft + PAGE), "summary");
        assertThat(now().summary()).isEqualTo("Their new summary.");
        assertThat(now().competency()).doesNotStartWith("Questions first");
    }

    @Test
    void twoTabsNeverOverwriteAndWhatWasChosenStaysChosen() {
        publish(changed());
        Shown page = deborah.open(draft + PAGE);
        deborah.write(draft + "/skill", "competency", "Our own competency.");
        Shown late = take(deborah, page, "competency");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("has changed since you opened the page", "Both changed it")
                .containsPattern("value=\"competency\" checked")
                .doesNotContainPattern("value=\"summary\" checked");
        assertThat(now().competency()).isEqualTo("Our own competency.");
    }

    @Test
    void takingNothingIsKeptAlsoForTheMicroCredentialThatTheDraftBecomes() {
        publish(changed());
        Shown page = deborah.open(draft + PAGE);
        assertThat(send(deborah, page, draft + PAGE + "/pass").location()).isPresent();
        assertThat(deborah.open(draft).html())
                .doesNotContain(OFFERED)
                .contains("taken nothing", "Look again");
        assertThat(deborah.open(draft + PAGE).html()).contains("Seen, not taken");
        Programs.publish(deborah, draft);
        assertThat(deborah.open("/catalog/manage").html()).doesNotContain("data-changed");
        publish(changed().replace("Questions first", "Questions above all"));
        assertThat(waiting.told(deborah.person(), "notices.original-changed.public", 1))
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo("/catalog/manage"));
        assertThat(deborah.open("/catalog/manage").html())
                .as("another edition")
                .contains("data-changed");
        String own = catalog.ofIssuers(Set.of(elsewhere.district().id())).getFirst().slug();
        String next = deborah.next(own);
        assertThat(deborah.open(next).html()).contains(OFFERED);
        take(deborah, deborah.open(next + PAGE), "competency");
        Programs.publish(deborah, next);
        assertThat(catalog.current(own).orElseThrow().definition().rights().derivedFrom())
                .extracting(Origin::edition)
                .containsExactly(3, 1);
        assertThat(deborah.open("/catalog/manage").html()).doesNotContain("data-changed");
    }

    @Test
    void aPackageOfALaterEditionLeadsToTheSamePageOnceItIsBrought() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packages.of(catalog.current(slug).orElseThrow()).writeTo(out);
        String first = json(open.replace("Open Questions", "Far Questions"));
        String later = json(changed().replace("Open Questions", "Far Questions"));
        byte[] one = Parcels.elsewhere(out.toByteArray(), first, 1);
        byte[] two = Parcels.elsewhere(out.toByteArray(), later, 2);
        String far =
                Parcels.bring(http, deborah, one, false)
                        .header("Location")
                        .replaceAll(".*8080", "");
        far = far.substring(far.indexOf("/catalog"));
        deborah.write(far + "/basics", "summary", "Our own summary.");
        assertThat(deborah.open(far).html()).doesNotContain(OFFERED);
        int before = drafts.of(Set.of(elsewhere.district().id())).size();
        String there = Parcels.bring(http, deborah, two, false).header("Location");
        assertThat(there).endsWith(far + PAGE);
        assertThat(drafts.of(Set.of(elsewhere.district().id()))).hasSize(before);
        Shown page = deborah.open(far + PAGE);
        assertThat(page.html()).contains("Far Away Schools", "Both changed it");
        take(deborah, page, "competency");
        Definition now = definition(far);
        assertThat(now.competency()).startsWith("Questions first");
        assertThat(now.summary()).isEqualTo("Our own summary.");
        assertThat(now.rights().derivedFrom())
                .extracting(origin -> origin.url().toString())
                .containsExactly(
                        "https://far.example/editions/2", "https://far.example/editions/1");
    }

    @Test
    void aHostileFormFindsNothingToTake() {
        publish(changed());
        Shown page = deborah.open(draft + PAGE);
        Shown forged = take(deborah, page, "license", "derivedFrom", "<b>x", "parts.nothing");
        assertThat(forged.html()).contains("Nothing is chosen.").doesNotContain("<b>x");
        assertThat(
                        deborah.browser()
                                .post(
                                        draft + PAGE,
                                        Desk.hidden(page, "_csrf"),
                                        Map.of("edition", "nonsense", "take", "competency"))
                                .status())
                .isEqualTo(404);
    }

    /** The next edition of the original: three changes, one of them in a part. */
    private String changed() {
        return open.replaceFirst("(?m)^summary:.*$", "summary: \"Their new summary.\"")
                .replaceFirst("(?m)^competency: (.*)$", "competency: \"Questions first: $1\"")
                .replaceFirst(
                        "(?s)(id: lesson.*?title: )(\"[^\"]*\"|[^\n]*)", "$1\"The lesson, seen\"");
    }

    private void publish(String text) {
        assertThat(catalog.publish(town.district().id(), "a", bytes(text), PersonId.next()))
                .isInstanceOf(Publication.Published.class);
    }

    private static String json(String text) {
        return DefinitionWriting.of(
                        ((DefinitionFile.Sound) DefinitionFile.read(text.getBytes(UTF_8)))
                                .definition())
                .toString();
    }

    private Definition now() {
        return definition(draft);
    }

    private Definition definition(String address) {
        Editor editor = new Editor(deborah.person(), Set.of(elsewhere.district().id()));
        DraftId id = DraftId.of(address.replace("/catalog/drafts/", ""));
        return drafts.asItStands(drafts.open(editor, id));
    }

    private Shown take(Desk who, Shown page, String... paths) {
        return who.browser()
                .post(
                        draft(page) + PAGE,
                        Desk.hidden(page, "_csrf"),
                        Map.of(
                                "seen",
                                Desk.hidden(page, "seen"),
                                "edition",
                                Desk.hidden(page, "edition"),
                                "take",
                                String.join(",", List.of(paths))));
    }

    private Shown send(Desk who, Shown page, String address) {
        return who.browser()
                .post(
                        address,
                        Desk.hidden(page, "_csrf"),
                        Map.of(
                                "seen",
                                Desk.hidden(page, "seen"),
                                "edition",
                                Desk.hidden(page, "edition")));
    }

    private static String draft(Shown page) {
        return page.html()
                .replaceAll("(?s).*action=\"(/catalog/drafts/[^\"/]+)/original\".*", "$1");
    }
}
