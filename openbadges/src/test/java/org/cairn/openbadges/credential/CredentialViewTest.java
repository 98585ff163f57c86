package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Badges of all kinds, as a page would show them. */
class CredentialViewTest {

    @Test
    void whatWasIssuedIsReadAgain() {
        CredentialView view = OpenBadgeCredential.read(SampleBadges.fullest("Été 形成").toJson());

        assertThat(view.name()).isEqualTo("Été 形成");
        assertThat(view.issuer().id()).isEqualTo(SampleBadges.ISSUER);
        assertThat(view.issuer().image()).endsWith("logo.png");
        assertThat(view.validFrom()).contains(SampleBadges.AWARDED);
        assertThat(view.validUntil()).isPresent();
        assertThat(view.achievement().criteriaNarrative()).isEqualTo("Été 形成");
        assertThat(view.achievement().alignments()).hasSize(1);
        assertThat(view.results())
                .containsExactly(
                        new ResultView("Été 形成", "Été 形成", "Été 形成", "", ""),
                        new ResultView("Été 形成", "", "", "87", "Completed"));
        assertThat(view.evidence()).hasSize(2);
        assertThat(view.identities()).hasSize(2);
        assertThat(view.isAbout("ada@harbormesa.example")).isTrue();
        assertThat(view.isAbout("eve@harbormesa.example")).isFalse();
    }

    @Test
    void everythingThatARecordCanSayIsReadAgain() {
        CredentialView view = OpenBadgeCredential.read(SampleBadges.fullest("Été").toJson());
        AchievementView achievement = view.achievement();
        ProfileView issuer = view.issuer();

        assertThat(view.narrative()).isEqualTo("Été");
        assertThat(view.role()).isEqualTo("Été");
        assertThat(view.term()).isEqualTo("Été");
        assertThat(view.licenseNumber()).isEqualTo("L-1");
        assertThat(view.creditsEarned()).contains(new BigDecimal("1.5"));
        assertThat(view.activityStartDate()).contains(SampleBadges.AWARDED.minusSeconds(2_000_000));
        assertThat(view.activityEndDate()).contains(SampleBadges.AWARDED.minusSeconds(1_000_000));
        assertThat(view.source().id()).isEqualTo("https://assessors.example/");
        assertThat(view.termsOfUse()).hasSize(1);
        assertThat(view.refreshService()).endsWith("badges/2.json");
        assertThat(view.endorsements()).extracting(EndorsementView::comment).containsExactly("Été");
        assertThat(achievement.related()).extracting(RelatedView::inLanguage).contains("es-MX");
        assertThat(achievement.otherIdentifiers())
                .containsExactly(new IdentifierView("FML", "identifier"));
        assertThat(achievement.humanCode()).isEqualTo("FML-1");
        assertThat(achievement.version()).isEqualTo("2");
        assertThat(achievement.inLanguage()).isEqualTo("en");
        assertThat(achievement.fieldOfStudy()).isEqualTo("Été");
        assertThat(achievement.specialization()).isEqualTo("Été");
        assertThat(achievement.creditsAvailable()).contains(new BigDecimal("30"));
        assertThat(achievement.endorsements()).hasSize(1);
        assertThat(achievement.alignments().getFirst().targetType()).isEqualTo("CFItem");
        assertThat(issuer.phone()).isEqualTo("+1 555 0100");
        assertThat(issuer.description()).isEqualTo("Été");
        assertThat(issuer.official()).isEqualTo("Été");
        assertThat(issuer.addressLines())
                .containsExactly("Été PO 7", "90000 Été Été", "United States");
        assertThat(issuer.otherIdentifiers()).hasSize(1);
        assertThat(issuer.parentOrg().orElseThrow().id()).isEqualTo("https://state.example/");
        assertThat(issuer.endorsements()).hasSize(1);
    }

    @Test
    void aTextInSeveralLanguagesReadsAsTheEnglishOrTheFirstOne() {
        CredentialView view =
                OpenBadgeCredential.read(
                        StrictJson.read(
                                """
                                {"name": {"es": "Retroalimentación", "en": "Feedback"},
                                 "description": {"es": "Da apoyo", "zh-CN": "反馈"},
                                 "@context": [{"ab": "https://a.example/"}],
                                 "credentialSubject": {"achievement": {
                                   "endorsementJwt": ["e30.eyJ2YyI6e319.c2ln", "x", "a.b.c"]}}}
                                """));

        assertThat(view.name()).isEqualTo("Feedback");
        assertThat(view.description()).isEqualTo("Da apoyo");
        assertThat(view.contexts()).isEmpty();
        assertThat(view.achievement().endorsements()).hasSize(1);
    }

    @Test
    void oneValueAndManyReadAlike() {
        CredentialView view =
                OpenBadgeCredential.read(
                        StrictJson.read(
                                """
                                {"@context": "https://www.w3.org/2018/credentials/v1",
                                 "type": "VerifiableCredential",
                                 "name": [{"@value": "Nombre", "@language": "es"}],
                                 "issuer": "https://issuer.example",
                                 "issuanceDate": "2022-01-01T00:00:00+01:00",
                                 "expirationDate": "soon",
                                 "image": "https://issuer.example/i.png",
                                 "credentialSubject": [{"achievement": {"tag": "one"}}],
                                 "unknown": {"kept": 1}}
                                """));

        assertThat(view.contexts()).hasSize(1);
        assertThat(view.types()).containsExactly("VerifiableCredential");
        assertThat(view.name()).isEqualTo("Nombre");
        assertThat(view.issuer().id()).isEqualTo("https://issuer.example");
        assertThat(view.validFrom()).contains(Instant.parse("2021-12-31T23:00:00Z"));
        assertThat(view.validUntil()).isEmpty();
        assertThat(view.image()).isEqualTo("https://issuer.example/i.png");
        assertThat(view.achievement().tags()).containsExactly("one");
        assertThat(view.node().at("/unknown/kept").asInt()).isEqualTo(1);
    }

    @Test
    void anEmptyOrSenselessDocumentReadsAsEmpty() {
        for (String text :
                new String[] {
                    "{}",
                    "{\"credentialSubject\": 1, \"issuer\": [], \"evidence\": [null, 1, []]}",
                    "{\"credentialSubject\": {\"achievement\": \"x\", \"identifier\": {\"salt\": []},"
                            + " \"result\": [{}]}, \"name\": {}, \"validFrom\": 7}"
                }) {
            CredentialView view = OpenBadgeCredential.read(StrictJson.read(text));

            assertThat(view.name()).isEmpty();
            assertThat(view.issuer().id()).isEmpty();
            assertThat(view.validFrom()).isEmpty();
            assertThat(view.identities()).isEmpty();
            assertThat(view.evidence()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everySampleCanBeShown() {
        return ConformanceData.replay(() ->
                ConformanceData.files("samples", ".json").stream()
                        .filter(file ->
                                file.toString().matches(".*(ob30|npm-signed/(gen|num))/[^/]*"))
                        .map(file ->
                                dynamicTest(
                                        String.valueOf(file.getFileName()),
                                        () ->
                                                assertThatCode(() ->
                                                                OpenBadgeCredential.read(
                                                                                ConformanceData
                                                                                        .json(file))
                                                                        .results())
                                                        .doesNotThrowAnyException())));
    }
}
