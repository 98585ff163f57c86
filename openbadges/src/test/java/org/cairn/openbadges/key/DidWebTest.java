package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** did:web identifiers, and the documents behind them. */
class DidWebTest {

    private final Multikey key = Ed25519Key.generate(new SecureRandom()).publicKey();
    private final Multikey older = Ed25519Key.generate(new SecureRandom()).publicKey();

    @ParameterizedTest
    @CsvSource({
        "https://Example.org, did:web:example.org, https://example.org/.well-known/did.json",
        "https://example.org/issuers/north, did:web:example.org:issuers:north,"
                + " https://example.org/issuers/north/did.json",
        "https://example.org:8443/, did:web:example.org%3A8443,"
                + " https://example.org:8443/.well-known/did.json",
        "http://localhost:8080/a/b/, did:web:localhost%3A8080:a:b,"
                + " https://localhost:8080/a/b/did.json",
        "https://example.org/caf%C3%A9, did:web:example.org:caf%C3%A9,"
                + " https://example.org/caf%C3%A9/did.json"
    })
    void addressesBecomeIdentifiersAndLeadToTheDocument(URI address, String did, URI document) {
        assertThat(DidWeb.of(address)).isEqualTo(did);
        assertThat(DidWeb.documentUrl(did)).isEqualTo(document);
        assertThat(DidWeb.documentUrl(did + "#key")).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/.well-known/did.json, did:web:example.org",
        "https://example.org:8443/.well-known/did.json, did:web:example.org%3A8443",
        "https://example.org/issuers/north/did.json, did:web:example.org:issuers:north",
        "https://example.org/a/.well-known/did.json, did:web:example.org:a:.well-known",
        "https://example.org/did.json/, did:web:example.org:did.json",
        "https://example.org/a/did.jsonld, did:web:example.org:a:did.jsonld"
    })
    void theAddressOfTheDocumentItselfLeadsBackToIt(URI address, String did) {
        assertThat(DidWeb.of(address)).isEqualTo(did);
        if (address.toString().endsWith("/did.json")) {
            assertThat(DidWeb.documentUrl(did)).isEqualTo(address);
        }
    }

    @Test
    void noDidHasItsDocumentAtTheRoot() {
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> DidWeb.of(URI.create("https://example.org/did.json")))
                .withMessageContaining("https://example.org/.well-known/did.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:",
                "did:web:user%40host",
                "did:web:example.org:..",
                "did:web:example.org:%2e%2E:x",
                "did:web:example.org::x",
                "did:web:example.org:a%2fb",
                "did:web:example.org:a/b",
                "did:web:example.org%3A80%3A90",
                "did:web:exa mple.org",
                "did:web:a..b",
                "did:key:z6Mk"
            })
    void whatIsNoDidWebIsRefused(String did) {
        assertThatExceptionOfType(KeyProblem.class).isThrownBy(() -> DidWeb.documentUrl(did));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u@example.org",
                "https://example.org/?a=b",
                "mailto:a@b",
                "/x",
                "//example.org/x",
                "http://example.org",
                "ftp://example.org",
                "ftp://localhost"
            })
    void addressesThatNoDidCanHoldAreRefused(URI address) {
        assertThatExceptionOfType(KeyProblem.class).isThrownBy(() -> DidWeb.of(address));
    }

    @Test
    void theDocumentOfAnIssuerListsAllItsKeysByTheirFullIds() {
        String did = "did:web:badges.example";

        ObjectNode json = DidWeb.document(did, List.of(key, older)).toJson();

        assertThat(json.at("/verificationMethod/0/id").stringValue())
                .isEqualTo(did + "#" + key.text());
        assertThat(json.at("/verificationMethod/0/type").stringValue()).isEqualTo("Multikey");
        assertThat(json.at("/verificationMethod/1/controller").stringValue()).isEqualTo(did);
        assertThat(json.at("/assertionMethod/1").stringValue()).isEqualTo(did + "#" + older.text());
        assertThat(ControllerDocument.read(json))
                .isEqualTo(DidWeb.document(did, List.of(key, older)));
    }

    @Test
    void aWithdrawnKeyStaysListedWithItsTimeAndAssertsNothingAnyMore() {
        String did = "did:web:badges.example";
        Instant at = Instant.parse("2026-11-20T08:00:00Z");
        String gone = did + "#" + older.text();

        ObjectNode json = DidWeb.document(did, List.of(key, older)).withdrawing(older, at).toJson();

        ControllerDocument document = ControllerDocument.read(json);
        assertThat(json.at("/verificationMethod/1/revoked").stringValue())
                .isEqualTo("2026-11-20T08:00:00Z");
        assertThat(json.path("assertionMethod")).hasSize(1);
        assertThat(document.assertionMethod(gone)).isEmpty();
        assertThat(document.withdrawnMethod(gone, at)).isPresent();
        assertThat(document.withdrawnMethod(gone, at.minusSeconds(1))).isEmpty();
        assertThat(document.withdrawnMethod(did + "#" + key.text(), at)).isEmpty();
        assertThat(document.assertionMethod(did + "#" + key.text())).isPresent();
    }

    @Test
    void aKeyThatMayNotAssertIsFoundButDoesNotAssert() {
        ControllerDocument document =
                ControllerDocument.read(
                        StrictJson.read(
                                """
                                {"id":"did:web:a.example","verificationMethod":[
                                  {"id":"#k1","type":"Multikey","controller":"did:web:a.example","publicKeyMultibase":"%s"},
                                  {"id":"did:web:a.example#k2","type":"Multikey","controller":"did:web:b.example","publicKeyMultibase":"%s"}],
                                 "authentication":["#k1"],
                                 "assertionMethod":"did:web:a.example#k2"}
                                """
                                        .formatted(key, older)));

        assertThat(document.method("did:web:a.example#k1")).isPresent();
        assertThat(document.assertionMethod("did:web:a.example#k1")).isEmpty();
        assertThat(document.method("did:web:a.example#k2")).isPresent();
        assertThat(document.assertionMethod("did:web:a.example#k2")).isEmpty();
    }

    @Test
    void methodsInlineAndKeysAsJwkAreRead() {
        ControllerDocument document =
                ControllerDocument.read(
                        StrictJson.read(
                                """
                                {"id":"did:web:a.example","assertionMethod":[
                                  {"id":"#k1","type":"JsonWebKey","controller":"did:web:a.example",
                                   "publicKeyJwk":{"kty":"OKP","crv":"Ed25519",
                                     "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}},
                                  {"id":"#k2","type":"JsonWebKey","controller":"did:web:a.example",
                                   "publicKeyJwk":{"kty":"oct","k":"AAAA"}}]}
                                """));

        assertThat(document.assertionMethod("did:web:a.example#k1").orElseThrow().key())
                .isPresent();
        assertThat(document.assertionMethod("did:web:a.example#k2").orElseThrow().key()).isEmpty();
    }

    @Test
    void twoKeysUnderOneIdAreRefused() {
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() ->
                        ControllerDocument.read(
                                StrictJson.read(
                                        """
                                        {"id":"did:web:a.example","verificationMethod":[
                                          {"id":"#k","type":"Multikey","publicKeyMultibase":"%s"},
                                          {"id":"#k","type":"Multikey","publicKeyMultibase":"%s"}]}
                                        """
                                                .formatted(key, older))))
                .withMessageContaining("two keys");
    }
}
