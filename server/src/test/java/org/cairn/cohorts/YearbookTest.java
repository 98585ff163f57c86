package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Nothing stands in a yearbook but what its author put there, for as long as the author likes. */
@CairnTest
class YearbookTest {

    private static final Pattern PUBLIC = Pattern.compile("href=\"(/yearbooks/[0-9a-z]{26})\"");

    private final SignedInBrowsers browsers;
    private final Yearbooks yearbooks;
    private final Cohorts cohorts;
    private final Gathering gathering;
    private final Browser lead;
    private final Browser stranger;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final CohortId id;
    private final PersonId elena;
    private final Browser hers;
    private final String led;
    private final String mine;

    YearbookTest(
            SignedInBrowsers browsers,
            Yearbooks yearbooks,
            Cohorts cohorts,
            Settings settings,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.yearbooks = yearbooks;
        this.cohorts = cohorts;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.lead = browsers.of(gathering.facilitator());
        this.stranger = new Browser(settings.baseUrl().toString());
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(100), 20);
        this.elena = gathering.put(id, "Elena Shows");
        this.hers = browsers.of(elena);
        this.led = "/cohorts/" + id + "/yearbook";
        this.mine = "/cohorts/mine/" + id + "/yearbook";
    }

    @Test
    void whatIsShownToTheCohortIsNotPublicWhoeverOpensThePage() {
        assertThat(hers.open(mine).status()).as("none is open").isEqualTo(404);
        assertThat(hers.open("/cohorts/mine/" + id).html()).doesNotContain(mine);
        open("cohort");
        assertThat(lead.open(led).html()).doesNotContain("/yearbooks/");
        assertThat(hers.open("/cohorts/mine/" + id).html()).contains("href=\"" + mine + "\"");
        show("eola-1", "For us <only>", Map.of());
        show("eola-2", "For everybody", Map.of("public", "on", "name", "on"));
        assertThat(lead.open(led).html())
                .contains("For us &lt;only&gt;", "For everybody", "Elena Shows");
        Browser neighbor = browsers.of(gathering.put(id, "Neighbor"));
        assertThat(neighbor.open(mine).html()).contains("For us &lt;only&gt;");
        open("public");
        String page = publicPage();
        assertThat(stranger.open(page).html())
                .contains("For everybody", "Elena Shows", "noindex")
                .doesNotContain("For us");
        open("cohort");
        assertThat(stranger.open(page).status()).isEqualTo(404);
    }

    private void open(String seen) {
        assertThat(
                        lead.send(
                                        led,
                                        led,
                                        Map.of("seen", seen, "last", today.plusDays(30).toString()))
                                .status())
                .isEqualTo(303);
    }

    private String publicPage() {
        Matcher address = PUBLIC.matcher(lead.open(led).html());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private void show(String part, String title, Map<String, String> also) {
        Map<String, String> typed = new LinkedHashMap<>(also);
        typed.put("title", title);
        typed.put("sentence", "A unit about tides.");
        typed.put("students", "on");
        assertThat(hers.send(mine + "/" + part, mine + "/" + part, typed).location())
                .hasValue(mine);
    }

    @Test
    void whatIsTakenBackIsGoneAtOnceAndWhatWasNeverAgreedToIsNeverShown() {
        open("public");
        String page = publicPage();
        String piece = mine + "/eola-1";
        Browser.Shown silent =
                hers.send(
                        piece,
                        piece,
                        Map.of(
                                "title",
                                "A tide clock",
                                "sentence",
                                "They built it.",
                                "public",
                                "on"));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html())
                .contains(
                        "Show it only if nobody can recognize a student.",
                        "value=\"A tide clock\"",
                        "They built it.");
        assertThat(stranger.open(page).html()).contains("Nothing is shown yet");
        show("eola-1", "A tide clock", Map.of("public", "on"));
        assertThat(stranger.open(page).html())
                .contains("A tide clock", "Somebody of the cohort")
                .doesNotContain("Elena Shows");
        assertThat(hers.open(piece).html())
                .contains("value=\"A tide clock\"")
                .containsPattern("name=\"public\" checked");
        hers.send(mine, piece + "/removal", Map.of());
        assertThat(stranger.open(page).html()).doesNotContain("A tide clock");
        show("eola-1", "A tide clock", Map.of("public", "on"));
        cohorts.takeOut(gathering.facilitator(), id, elena);
        assertThat(stranger.open(page).html())
                .as("who left cannot take it back any more")
                .doesNotContain("A tide clock");
    }

    @Test
    void afterItsLastDayItIsGoneForEverybody() {
        open("public");
        show("eola-1", "A tide clock", Map.of("public", "on"));
        String token = publicPage().substring("/yearbooks/".length());
        Instant before = Instant.now().plus(Duration.ofDays(29));
        assertThat(HouseClock.at(before, () -> yearbooks.published(token)).entries()).hasSize(1);
        Instant after = Instant.now().plus(Duration.ofDays(32));
        assertThat(
                        HouseClock.at(
                                after,
                                () -> {
                                    try {
                                        yearbooks.published(token);
                                        return true;
                                    } catch (NotThere gone) {
                                        return yearbooks.isOpen(elena, id)
                                                || yearbooks
                                                        .led(gathering.facilitator(), id)
                                                        .yearbook()
                                                        .isPresent();
                                    }
                                }))
                .isFalse();
        Browser.Shown past =
                lead.send(
                        led, led, Map.of("seen", "public", "last", today.minusDays(1).toString()));
        assertThat(past.status()).isEqualTo(422);
        lead.send(led, led + "/removal", Map.of());
        assertThat(stranger.open("/yearbooks/" + token).status()).isEqualTo(404);
        assertThat(hers.open(mine).status()).isEqualTo(404);
    }

    @Test
    void forOthersThereIsNoYearbook() {
        open("cohort");
        Browser bao = browsers.of(gathering.educator("Bao Outside"));
        assertThat(bao.open(mine).status()).isEqualTo(404);
        assertThat(bao.open(mine + "/eola-1").status()).isEqualTo(404);
        assertThat(bao.open(led).status()).isEqualTo(404);
        assertThat(hers.open(led).status()).isEqualTo(404);
        assertThat(hers.open(mine + "/no-such-part").status()).isEqualTo(404);
        assertThat(
                        hers.send(
                                        mine + "/eola-1",
                                        mine + "/no-such-part",
                                        Map.of(
                                                "title", "T",
                                                "sentence", "S",
                                                "students", "on"))
                                .status())
                .isEqualTo(404);
    }
}
