package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.secrets.Vault;
import org.cairn.platform.settings.Settings;
import org.cairn.verification.Presented;
import org.cairn.verification.Verification;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The drill: somebody has the key of an issuer, the issuer withdraws it, all that follows. */
@CairnTest
class StolenKeyTest {

    private static final String REASON = "A copy of the data folder lay on an open share.";

    private final Issuing issuing;
    private final Awards awards;
    private final Issuers issuers;
    private final Withdrawals withdrawals;
    private final StatusLists lists;
    private final IssuerStore keys;
    private final Vault vault;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Verification verification;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Http http;

    StolenKeyTest(
            Issuing issuing,
            Awards awards,
            Issuers issuers,
            Withdrawals withdrawals,
            StatusLists lists,
            IssuerStore keys,
            Vault vault,
            People people,
            SignedInBrowsers browsers,
            Verification verification,
            JdbcClient db,
            TransactionTemplate transaction,
            Clock clock,
            Settings settings) {
        this.issuing = issuing;
        this.awards = awards;
        this.issuers = issuers;
        this.withdrawals = withdrawals;
        this.lists = lists;
        this.keys = keys;
        this.vault = vault;
        this.people = people;
        this.browsers = browsers;
        this.verification = verification;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.http = new Http(settings);
    }

    @Test
    void theDrill() {
        District district = issuing.district();
        PersonId administrator = administrator(district);
        Award shown = issuing.issue(district, "Ana Pérez");
        Award hidden = issuing.issue(district, "Ben Ode");
        Award elsewhere = issuing.issue(issuing.district(), "Mei Tanaka");
        show(shown);
        byte[] oldJson = awards.credential(shown.id());
        byte[] oldPng = awards.png(shown.id(), Extent.WHOLE);
        byte[] oldQuiet = awards.credential(shown.id(), Extent.WITHOUT_RESULTS);
        byte[] oldHidden = awards.credential(hidden.id());
        byte[] untouched = awards.credential(elsewhere.id());
        Issuer before = issuers.find(district.organization().id()).orElseThrow();
        String key = before.keys().getFirst().key().text();
        Ed25519Key stolen = stolen(district);
        assertThat(check(forged(oldJson, before, stolen)).verdict())
                .as("what the thief can do until then")
                .isEqualTo(Verdict.GENUINE);

        withdrawOnThePage(administrator, district, key);

        Issuer after = issuers.find(district.organization().id()).orElseThrow();
        assertThat(after.keys()).hasSize(2);
        assertThat(after.keys().getFirst().isWithdrawn()).isFalse();
        theDidDocumentSaysSo(after, key);
        for (byte[] copy : List.of(oldJson, oldPng, oldQuiet, oldHidden)) {
            Report report = check(copy);
            assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
            assertThat(report.finding("issuer").orElseThrow().summary().key())
                    .isEqualTo("issuer.key-withdrawn");
        }
        assertThat(check(forged(oldJson, before, stolen)).verdict()).isEqualTo(Verdict.NOT_GENUINE);
        for (Award award : List.of(shown, hidden)) {
            assertThat(check(awards.credential(award.id())).verdict()).isEqualTo(Verdict.GENUINE);
        }
        byte[] png = http.get("/badges/" + shown.id() + ".png").bytes();
        assertThat(check(png).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(check(awards.credential(shown.id(), Extent.WITHOUT_RESULTS)).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(http.get("/badges/" + shown.id()).text())
                .contains("data-check=\"signature\" data-outcome=\"PASSED\"")
                .contains("data-check=\"issuer\" data-outcome=\"PASSED\"");
        assertThat(unsigned(awards.credential(shown.id()))).isEqualTo(unsigned(oldJson));
        assertThat(unsigned(text(png))).isEqualTo(unsigned(oldJson));
        assertThat(awards.credential(elsewhere.id())).isEqualTo(untouched);
    }

    @Test
    void whoChecksAnOldCopyIsToldWhyAndWhereTheCurrentOneIs() {
        District district = issuing.district();
        PersonId administrator = administrator(district);
        Award shown = issuing.issue(district, "Ana Pérez");
        Award hidden = issuing.issue(district, "Ben Ode");
        show(shown);
        String oldShown = text(awards.credential(shown.id()));
        String oldHidden = text(awards.credential(hidden.id()));

        withdrawOnThePage(administrator, district, key(district));

        Browser anybody = browsers.of(issuing.person("Anybody"));
        assertThat(anybody.send("/verify", "/verify", Map.of("text", oldShown)).html())
                .contains("Its key was withdrawn", "withdrew the key that signed this copy")
                .contains("Only its current copy counts", "href=\"/badges/" + shown.id() + "\"");
        assertThat(anybody.send("/verify", "/verify", Map.of("text", oldHidden)).html())
                .contains("Its key was withdrawn", "Ask whoever gave it to you")
                .doesNotContain("/badges/" + hidden.id() + "\"");
        String changed = oldShown.replace("Ana Pérez", "Eva Pérez");
        assertThat(anybody.send("/verify", "/verify", Map.of("text", changed)).html())
                .as("a copy that was changed as well")
                .contains("Not genuine")
                .doesNotContain("Its key was withdrawn");
    }

    @Test
    void theWholeRegisterIsSignedAnewAlsoWhenAStepIsCutOff() {
        District district = issuing.district();
        PersonId administrator = administrator(district);
        for (int i = 0; i < 60; i++) {
            issuing.issue(district, "Earner " + i);
        }
        String key = key(district);
        OrganizationId id = district.organization().id();
        withdrawals.withdraw(id, key, REASON, administrator);
        transaction.executeWithoutResult(status -> {
            withdrawals.takesSome(key);
            status.setRollbackOnly();
        });

        withdrawals.carryOn();

        await(() -> withdrawals.of(id).getFirst().finished());
        assertThat(withdrawals.of(id).getFirst().lookedAt()).isEqualTo(60);
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from awards.signed_anew n join awards.award a on a.id = n.award
                                        where a.issuer = :issuer
                                          and position(convert_to(:key, 'UTF8') in n.credential) = 0
                                          and position(convert_to(:key, 'UTF8') in a.credential) > 0
                                        """)
                                .param("issuer", id.value())
                                .param("key", "#" + key)
                                .query(Integer.class)
                                .single())
                .isEqualTo(60);
        assertThat(audited(id))
                .startsWith("awards.withdraw-key", "awards.rotate-key")
                .contains("awards.signed-anew");
        Browser page = browsers.of(administrator);
        assertThat(page.open("/organizations/" + id + "/keys").html())
                .contains("All badges that it signed are signed anew.", REASON);
        await(() -> page.open("/notices").html().contains("a key was withdrawn"));
    }

    @Test
    void theSameTwiceIsRefusedAndAnOldKeyCanBeWithdrawnWithoutANewOne() {
        District district = issuing.district();
        PersonId administrator = administrator(district);
        Award first = issuing.issue(district, "Ana Pérez");
        OrganizationId id = district.organization().id();
        String old = key(district);
        issuers.rotate(id, administrator);
        Award second = issuing.issue(district, "Ben Ode");
        byte[] later = awards.credential(second.id());
        String list = listOf(first);
        String tag = lists.etag(list).orElseThrow();

        withdrawals.withdraw(id, old, REASON, administrator);

        assertThat(issuers.find(id).orElseThrow().keys()).hasSize(2);
        assertThat(check(awards.credential(first.id())).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(awards.credential(second.id())).isEqualTo(later);
        assertThat(lists.etag(list)).isNotEqualTo(Optional.of(tag));
        assertThatThrownBy(() -> withdrawals.withdraw(id, old, REASON, administrator))
                .hasMessageContaining("awards.problem.key-withdrawn");
        String now = key(district);
        withdrawals.withdraw(id, now, REASON, administrator);
        assertThat(check(awards.credential(first.id())).verdict())
                .as("signed anew a second time")
                .isEqualTo(Verdict.GENUINE);
    }

    private void withdrawOnThePage(PersonId administrator, District district, String key) {
        String page = "/organizations/" + district.organization().id() + "/keys";
        String action = page + "/withdrawals";
        Browser browser = browsers.of(administrator);
        Map<String, String> form = Map.of("key", key, "reason", REASON, "understood", "true");
        assertThat(browser.send(page, action, Map.of("key", key, "reason", REASON)).status())
                .isEqualTo(422);
        assertThat(browser.send(page, action, Map.of("key", key, "understood", "true")).html())
                .contains("Please give the reason.");
        assertThat(browsers.of(district.approver()).send("/home", action, form).status())
                .isIn(403, 404);
        assertThat(issuers.find(district.organization().id()).orElseThrow().keys())
                .noneMatch(Issuer.Key::isWithdrawn);
        assertThat(browser.send(page, action, form).status()).isEqualTo(303);
        assertThat(browser.open(page).html()).contains("Withdrawn on", REASON);
    }

    private void theDidDocumentSaysSo(Issuer issuer, String key) {
        JsonNode did = StrictJson.read(http.get("/issuers/" + issuer.slug() + "/did.json").bytes());
        String method = issuer.did() + "#" + key;
        assertThat(did.path("assertionMethod").toString())
                .contains(issuer.signingMethod())
                .doesNotContain(method);
        assertThat(did.path("verificationMethod").valueStream())
                .filteredOn(one -> one.path("id").asString("").equals(method))
                .singleElement()
                .satisfies(one -> assertThat(one.path("revoked").asString("")).endsWith("Z"));
    }

    private Ed25519Key stolen(District district) {
        IssuerStore.Sealed sealed = keys.signingKey(district.organization().id());
        return Ed25519Key.fromSeed(vault.open(sealed.seed(), "issuer key " + sealed.publicKey()));
    }

    /** Another earner, and a signature that claims to be a day old. */
    private byte[] forged(byte[] real, Issuer issuer, Ed25519Key stolen) {
        String text = text(real).replace("Ana Pérez", "Mallory");
        ObjectNode credential = StrictJson.read(text);
        credential.remove("proof");
        String method = issuer.did() + "#" + stolen.publicKey().text();
        return StrictJson.write(
                new EddsaRdfc2022()
                        .sign(
                                credential,
                                stolen,
                                ProofOptions.assertion(
                                        method, clock.instant().minus(Duration.ofDays(1)))));
    }

    private Report check(byte[] badge) {
        return verification.check(new Presented.OfFile("badge", badge), Optional.empty()).report();
    }

    private PersonId administrator(District district) {
        PersonId person = issuing.person("Yolanda Brightwater");
        people.grant(person, new Grant(Role.ADMINISTRATOR, district.organization().id()), "system");
        return person;
    }

    private String key(District district) {
        return issuers.find(district.organization().id())
                .orElseThrow()
                .keys()
                .getFirst()
                .key()
                .text();
    }

    private void show(Award award) {
        String page = "/badges/" + award.id();
        browsers.of(award.earner())
                .send(page, page + "/visibility", Map.of("visibility", "public"));
    }

    private String listOf(Award award) {
        return db.sql(
                        """
                        select l.name from awards.status_list l join awards.award a on a.status_list = l.number
                        where a.id = :id
                        """)
                .param("id", award.id().value())
                .query(String.class)
                .single();
    }

    private List<String> audited(OrganizationId id) {
        return db.sql(
                        """
                        select action from platform.audit where subject = :subject and action like 'awards.%'
                          and action <> 'awards.open-issuer' order by number
                        """)
                .param("subject", "organization/" + id)
                .query((rs, index) -> rs.getString("action"))
                .list();
    }

    private static ObjectNode unsigned(byte[] credential) {
        ObjectNode json = StrictJson.read(credential);
        json.remove("proof");
        return json;
    }

    private static ObjectNode unsigned(String credential) {
        return unsigned(credential.getBytes(StandardCharsets.UTF_8));
    }

    /** What is baked into a picture, or the text itself. */
    private static String text(byte[] given) {
        return given[0] == '{'
                ? new String(given, StandardCharsets.UTF_8)
                : PngBake.unbake(given).found().getFirst().text();
    }

    private static void await(java.util.function.BooleanSupplier wished) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!wished.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(wished.getAsBoolean()).isTrue();
    }
}
