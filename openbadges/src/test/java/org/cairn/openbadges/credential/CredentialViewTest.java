package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
