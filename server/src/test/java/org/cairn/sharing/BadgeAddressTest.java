package org.cairn.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.GivenBadges;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.NotThere;
import org.cairn.portfolio.ArtifactId;
import org.cairn.verification.Presented;
import org.cairn.verification.Verification;
import org.junit.jupiter.api.Test;

/** What the address of a badge answers, to whom, and how soon it changes. */
@CairnTest
class BadgeAddressTest {

    private static final List<String> FORMS =
            List.of(
                    "",
                    ".json",
                    ".jwt",
                    ".png",
                    ".svg",
                    "/ob2",
                    "/ob2.png",
                    "/card.png",
                    "/art.svg",
                    "/evidence",
                    "/evidence/1",
                    "/embed");

    private final Http http;
    private final Sharing sharing;
    private final Awards awards;
    private final GivenBadges given;
    private final Verification verification;
    private final Settings settings;

    BadgeAddressTest(
            Settings settings,
            Sharing sharing,
            Awards awards,
            GivenBadges given,
            Verification verification) {
        this.verification = verification;
        this.settings = settings;
        this.http = new Http(settings);
        this.sharing = sharing;
        this.awards = awards;
        this.given = given;
    }

    @Test
    void aPrivateBadgeIsForStrangersAsIfItWereNotThere() {
        Award award = given.valid("Marcus Bell");
        String nobody = Ids.unguessable();

        for (String form : FORMS) {
            Http.Got hidden = http.get("/badges/" + award.id() + form);
            Http.Got nothing = http.get("/badges/" + nobody + form);
            assertThat(hidden.status()).as(form).isEqualTo(404);
            assertThat(hidden.text().replace(award.id().value(), nobody))
                    .as(form)
                    .isEqualTo(nothing.text());
        }
        assertThat(sharing.seen(award.id(), Optional.of(award.earner()))).contains(award);
        assertThat(sharing.seen(award.id(), Optional.of(given.person("Ana Ruiz")))).isEmpty();
    }

    @Test
    void anUnlistedBadgeOpensByItsLinkAndStaysOutOfSearchEngines() {
        Award award = shown(given.valid("Marcus Bell"), Visibility.UNLISTED);

        Http.Got page = http.get("/badges/" + award.id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.text()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(sharing.listed(0, 1_000)).doesNotContain(award.id());
    }

    @Test
    void aPublicBadgeTellsWhatWasProvenHowItWasCheckedAndThatItIsGenuine() {
        Award award = shown(given.valid("Marcus Bell"), Visibility.PUBLIC);

        Http.Got page = http.get("/badges/" + award.id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.text())
                .contains("Marcus Bell", "Feedback That Moves Learning")
                .contains("Gives feedback that students <em>use</em>")
                .contains("The goal is in the students’ own words.")
                .contains("Teaching Standards", "TS.4")
                .contains("data-check=\"signature\" data-outcome=\"PASSED\"")
                .doesNotContain("data-outcome=\"FAILED\"", "data-outcome=\"UNCHECKED\"")
                .doesNotContain("name=\"robots\"", "data-controls", "Lesson *video*");
        assertThat(page.text())
                .contains("<meta property=\"og:image\" content=\"http://localhost:")
                .contains("linkedin.com/profile/add?startTask=CERTIFICATION_NAME");
        assertThat(sharing.listed(0, 1_000)).contains(award.id());
    }

    @Test
    void programsGetTheCredentialAtTheSameAddress() {
        Award award = shown(given.valid("Marcus Bell"), Visibility.PUBLIC);
        String address = "/badges/" + award.id();
        byte[] credential = awards.credential(award.id());

        for (String accept :
                List.of(
                        "application/vc+ld+json",
                        "application/ld+json",
                        "application/json, text/html;q=0.5")) {
            Http.Got got = http.get(address, "Accept", accept);
            assertThat(got.bytes()).as(accept).isEqualTo(credential);
            assertThat(got.header("Vary")).contains("Accept");
            assertThat(got.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(got.header("Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(http.get(address, "Accept", "application/json").header("Content-Type"))
                .startsWith("application/json");
        assertThat(http.get(address, "Accept", "*/*").header("Content-Type"))
                .startsWith("text/html");
        assertThat(http.get(address + ".json").bytes()).isEqualTo(credential);

        String tag = http.get(address + ".json").header("ETag");
        assertThat(http.get(address + ".json", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void softwareThatKnowsJoseGetsTheSameCredentialAsAJwt() {
        Award award = shown(given.valid("Marcus Bell"), Visibility.PUBLIC);
        String address = "/badges/" + award.id();

        Http.Got got = http.get(address + ".jwt");

        assertThat(got.header("Content-Type")).isEqualTo("application/vc+jwt");
        assertThat(got.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(got.header("Cache-Control")).isEqualTo("no-cache");
        var payload =
                StrictJson.read(Base64.getUrlDecoder().decode(got.text().split("\\.", -1)[1]));
        var credential = StrictJson.read(awards.credential(award.id()));
        credential.remove("proof");
        assertThat(payload).isEqualTo(credential);
        for (Presented presented :
                List.of(
                        new Presented.OfFile("badge.jwt", got.bytes()),
                        new Presented.OfLink(URI.create(settings.url(address + ".jwt"))))) {
            var report = verification.check(presented, Optional.empty()).report();
            assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
            assertThat(report.finding("signature").orElseThrow().details().getFirst())
                    .startsWith("JWS, alg EdDSA");
        }
        assertThat(http.get(address + ".jwt", "If-None-Match", got.header("ETag")).status())
                .isEqualTo(304);

        assertThat(http.get(address, "Accept", "application/vc+jwt").bytes())
                .isEqualTo(got.bytes());
        assertThat(
                        http.get(address, "Accept", "application/vc+jwt;q=0.5, application/json")
                                .header("Content-Type"))
                .startsWith("application/json");
        assertThat(http.get(address, "Accept", "text/html, */*").header("Content-Type"))
                .startsWith("text/html");
        assertThat(http.get(address).text()).contains("type=\"application/vc+jwt\"");
    }

    @Test
    void thePicturesCarryTheRecord() throws IOException {
        Award award = shown(given.valid("Marcus Bell"), Visibility.PUBLIC);
        String address = "/badges/" + award.id();

        var baked = PngBake.unbake(http.get(address + ".png").bytes()).found().getFirst();
        assertThat(StrictJson.read(baked.text()))
                .isEqualTo(StrictJson.read(awards.credential(award.id())));
        assertThat(PngBake.unbake(http.get(address + "/ob2.png").bytes()).found()).hasSize(1);
        assertThat(http.get(address + ".svg").header("Content-Type")).startsWith("image/svg+xml");

        var card = ImageIO.read(new ByteArrayInputStream(http.get(address + "/card.png").bytes()));
        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
    }

    @Test
    void aRevokedBadgeSaysSoAndWhyFromThatMomentOn() {
        Award award =
                shown(given.revoked("Rosa Delgado", "Awarded by <mistake>"), Visibility.PUBLIC);

        assertThat(http.get("/badges/" + award.id()).text())
                .contains("data-state=\"revoked\"", "Awarded by &lt;mistake&gt;")
                .contains("data-check=\"status\" data-outcome=\"FAILED\"");
        Http.Got assertion = http.get("/badges/" + award.id() + "/ob2");
        assertThat(assertion.status()).isEqualTo(410);
        assertThat(StrictJson.read(assertion.bytes()).path("revoked").asBoolean()).isTrue();
        assertThat(http.get("/badges/" + award.id() + ".json").status()).isEqualTo(200);
    }

    @Test
    void anExpiredBadgeSaysSo() {
        Award award = shown(given.expired("Rosa Delgado"), Visibility.PUBLIC);

        assertThat(http.get("/badges/" + award.id()).text())
                .contains("data-state=\"expired\"")
                .contains("data-check=\"dates\" data-outcome=\"FAILED\"");
    }

    @Test
    void whatDoesNotCountIsNotOfferedForShowingAround() {
        Map<String, Award> over =
                Map.of(
                        "Revoked",
                        given.revoked("Rosa Delgado", "A mistake"),
                        "Suspended",
                        given.suspended("Rosa Delgado", "Being looked into").award(),
                        "Expired",
                        given.expired("Rosa Delgado"));
        over.forEach((state, award) -> {
            shown(award, Visibility.PUBLIC);
            String page = http.get("/badges/" + award.id(), "Accept-Language", "en").text();
            assertThat(page)
                    .as(state)
                    .contains(
                            "<span>" + state + " · Checked",
                            "data-copy",
                            "/badges/" + award.id() + ".png")
                    .contains("does not count now. What it said")
                    .doesNotContain("linkedin.com", "mailto:", "id=\"snippet\"", "checks passed");
        });
    }

    @Test
    void namesInAnyScriptAreShownAsTheyAre() {
        Award award = shown(given.valid("李小龍 Ñandú 🎓", "课堂反馈 & <b>Lernen</b>"), Visibility.PUBLIC);

        assertThat(http.get("/badges/" + award.id(), "Accept-Language", "es").text())
                .contains("李小龍 Ñandú 🎓", "课堂反馈 &amp; &lt;b&gt;Lernen&lt;/b&gt;")
                .contains("data-check=\"signature\" data-outcome=\"PASSED\"")
                .contains("<html lang=\"es\"");
    }

    @Test
    void theSmallCardAloneMayStandInFramesOfOtherSites() {
        Award award = shown(given.valid("Marcus Bell"), Visibility.UNLISTED);

        Http.Got card = http.get("/badges/" + award.id() + "/embed");
        assertThat(card.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(card.header("X-Frame-Options")).isEmpty();
        assertThat(http.get("/badges/" + award.id()).header("X-Frame-Options"))
                .isEqualTo("SAMEORIGIN");
    }

    @Test
    void onlyTheEarnerDecides() {
        Award award = given.valid("Marcus Bell");

        assertThatThrownBy(
                        () -> sharing.show(given.person("Ana Ruiz"), award.id(), Visibility.PUBLIC))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() ->
                        sharing.showEvidence(award.earner(), award.id(), Set.of(ArtifactId.next())))
                .isInstanceOf(NotThere.class);
        assertThat(sharing.visibility(award.id())).isEqualTo(Visibility.PRIVATE);
        assertThat(
                        http.post(
                                        "/badges/" + award.id() + "/visibility",
                                        List.of(Http.Field.of("visibility", "public")))
                                .status())
                .isEqualTo(403);

        sharing.show(award.earner(), award.id(), Visibility.PUBLIC);
        sharing.show(award.earner(), award.id(), Visibility.PRIVATE);
        assertThat(http.get("/badges/" + award.id()).status()).isEqualTo(404);
    }

    private Award shown(Award award, Visibility visibility) {
        sharing.show(award.earner(), award.id(), visibility);
        return award;
    }
}
