package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.NewOrganization;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** The addresses of the register: what strangers and programs read, and what approvers do. */
@CairnTest
class AwardsWebTest {

    private final Issuing issuing;
    private final Awards awards;
    private final Issuers issuers;
    private final Organizations organizations;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Settings settings;

    AwardsWebTest(
            Issuing issuing,
            Awards awards,
            Issuers issuers,
            Organizations organizations,
            People people,
            SignedInBrowsers browsers,
            Settings settings) {
        this.issuing = issuing;
        this.awards = awards;
        this.issuers = issuers;
        this.organizations = organizations;
        this.people = people;
        this.browsers = browsers;
        this.settings = settings;
    }

    @Test
    void theDidDocumentIsWhereItsMethodSays() throws Exception {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        Issuer issuer = issuers.find(district.organization().id()).orElseThrow();

        HttpResponse<String> answer = get(DidWeb.documentUrl(issuer.did()).getPath());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/did+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        var document = StrictJson.read(answer.body());
        assertThat(document.path("id").asString("")).isEqualTo(issuer.did());
        assertThat(document.path("assertionMethod").get(0).asString(""))
                .isEqualTo(issuer.signingMethod());
        assertThat(get("/issuers/nobody-there/did.json").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasTheStatusListIsToldWhetherItChanged() throws Exception {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        String address =
                StrictJson.read(awards.credential(award.id()))
                        .at("/credentialStatus/statusListCredential")
                        .asString();
        String list = address.substring(address.indexOf("/status/"));
        HttpResponse<String> before = get(list);
        String tag = before.headers().firstValue("ETag").orElseThrow();

        assertThat(before.headers().firstValue("Content-Type")).hasValue("application/vc+ld+json");
        assertThat(get(list, "If-None-Match", tag).statusCode()).isEqualTo(304);
        awards.revoke(award.id(), "A mistake.", district.approver());
        HttpResponse<String> after = get(list, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isNotEqualTo(before.body());
        assertThat(get("/status/nothing-1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCredentialsPointToAnswers() throws Exception {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        String edition = "/catalog/" + district.edition().definition().slug() + "/editions/1";
        String issuer = "/issuers/" + district.organization().slug();

        assertThat(StrictJson.read(get(edition + "/ob2").body()).path("issuer").asString(""))
                .isEqualTo(settings.url(issuer + "/ob2"));
        assertThat(StrictJson.read(get(issuer + "/ob2").body()).path("type").asString(""))
                .isEqualTo("Issuer");
        assertThat(get(edition + "/badge.png").headers().firstValue("Content-Type"))
                .hasValue("image/png");
        assertThat(get(issuer + "/image").body()).startsWith("<svg").contains("#1F5FA8");
        assertThat(get(edition.replace("/1", "/2") + "/ob2").statusCode()).isEqualTo(404);
        assertThat(get("/catalog/nothing-here/editions/1/badge.png").statusCode()).isEqualTo(404);
    }

    @Test
    void theIssuerIsAPageForPeopleAndAProfileForPrograms() throws Exception {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        String address = "/issuers/" + district.organization().slug();

        assertThat(get(address, "Accept", "text/html").body())
                .contains("Distrito Añil")
                .contains("Feedback That Moves Learning")
                .contains("did:web:");
        var profile = StrictJson.read(get(address, "Accept", "application/json").body());
        assertThat(profile.path("type").get(0).asString("")).isEqualTo("Profile");
        assertThat(profile.path("id").asString("")).startsWith("did:web:");
    }

    @Test
    void anIssuerWithoutAnAddressOffersNothingOfVersion2AndIsToldWhy() throws Exception {
        District district = issuing.district();
        issuing.issue(district, "Ana Pérez");
        Organization org = district.organization();
        PersonId administrator = issuing.person("Dana Ortiz");
        people.grant(administrator, new Grant(Role.ADMINISTRATOR, org.id()), "system");
        String page = "/issuers/" + org.slug();
        String keys = "/organizations/" + org.id() + "/keys";
        assertThat(get(page, "Accept", "text/html").body()).contains(page + "/ob2");
        assertThat(signedIn(administrator).open(keys).html()).doesNotContain("data-no-email");

        organizations.change(
                org.id(),
                new NewOrganization(
                        org.kind(),
                        org.slug(),
                        org.name(),
                        org.shortName(),
                        org.parent(),
                        org.description(),
                        org.url(),
                        Optional.empty(),
                        org.brandColor()),
                "system");

        assertThat(get(page, "Accept", "text/html").body()).doesNotContain(page + "/ob2");
        String edit = "/organizations/" + org.slug() + "/edit";
        assertThat(signedIn(administrator).open(keys).html())
                .contains("data-no-email", "No public e-mail address", "href=\"" + edit + "\"");
        assertThat(signedIn(administrator).open(edit).html()).contains("name=\"email\"");
        assertThat(get(page + "/ob2").statusCode()).isEqualTo(200);
    }

    @Test
    void anOrganizationThatOpensGetsItsKey() throws Exception {
        District district = issuing.district();
        organizations.open(district.organization().id());
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (issuers.find(district.organization().id()).isEmpty()
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(issuers.find(district.organization().id()))
                .hasValueSatisfying(issuer -> assertThat(issuer.keys()).hasSize(1));
    }

    @Test
    void anApproverFindsABadgeAndRevokesItForAReason() {
        District district = issuing.district();
        Award award = issuing.issue(district, "José Ñandú");
        issuing.issue(district, "Mei Tanaka");
        Browser browser = signedIn(district.approver());
        String page = "/awards/" + award.id();

        assertThat(browser.open("/awards?q=jose+feedback").html())
                .contains("José Ñandú")
                .doesNotContain("Mei Tanaka");
        assertThat(browser.open("/awards?state=revoked").html()).doesNotContain("José Ñandú");
        assertThat(browser.open("/awards.csv").html()).contains("José Ñandú", "Mei Tanaka");

        var refused =
                browser.send(page, page + "/revocation", Map.of("reason", "Issued by <mistake>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Issued by &lt;mistake&gt;");
        assertThat(awards.find(award.id()).orElseThrow().revocation()).isEmpty();

        var done =
                browser.send(
                        page,
                        page + "/revocation",
                        Map.of(
                                "code",
                                "mistake",
                                "reason",
                                "Issued by mistake.",
                                "understood",
                                "true"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.open("/awards?state=revoked").html()).contains("José Ñandú");
        assertThat(browser.open(page).html()).contains("Issued by mistake.");
    }

    @Test
    void theRegisterOfOthersIsNotThere() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        Browser other = signedIn(issuing.district().approver());
        Browser educator = signedIn(issuing.person("Ben Ode"));
        String page = "/awards/" + award.id();

        assertThat(other.open(page).status()).isEqualTo(404);
        assertThat(other.open(page + "/art.svg").status()).isEqualTo(404);
        assertThat(other.open("/awards").html()).doesNotContain(award.id().value());
        assertThat(other.open("/awards.csv").html()).doesNotContain(award.id().value());
        assertThat(
                        other.send(
                                        "/awards",
                                        page + "/revocation",
                                        Map.of(
                                                "code",
                                                "other",
                                                "reason",
                                                "Mine",
                                                "understood",
                                                "true"))
                                .status())
                .isIn(403, 404);
        assertThat(educator.open("/awards").status()).isEqualTo(404);
        assertThat(new Browser(settings.baseUrl().toString()).open("/awards").location())
                .hasValueSatisfying(place -> assertThat(place).startsWith("/sign-in"));
        assertThat(awards.find(award.id()).orElseThrow().revocation()).isEmpty();
    }

    private Browser signedIn(PersonId person) {
        return browsers.of(person);
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
