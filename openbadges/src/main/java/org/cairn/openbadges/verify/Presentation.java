package org.cairn.openbadges.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A presentation, taken apart but not believed (VC Data Model 2.0, section 4.13). */
record Presentation(ObjectNode json, Optional<Jws> jws) {

    private static final int MAX_CREDENTIALS = 16;
    private static final String V2 = "https://www.w3.org/ns/credentials/v2";
    private static final String V1 = "https://www.w3.org/2018/credentials/v1";

    /**
     * A presentation as JSON or compact JWS; empty when it is something else.
     *
     * @throws JsonProblem when it cannot be read
     */
    static Optional<Presentation> open(byte[] given) {
        var text = new String(given, StandardCharsets.UTF_8).strip();
        return Jws.looksLikeJws(text)
                ? Jws.parse(text).flatMap(jws -> of(jws.presentation(), Optional.of(jws)))
                : of(StrictJson.read(given, Opening.MAX_RECORD), Optional.empty());
    }

    /** Empty when it is something else. */
    static Optional<Presentation> of(ObjectNode json, Optional<Jws> jws) {
        return Json.isType(json, "VerifiablePresentation")
                ? Optional.of(new Presentation(json, jws))
                : Optional.empty();
    }

    /** Who shows the credentials: the holder who is named, or the owner of the key that signed. */
    String holder() {
        return Stream.of(Json.id(json.path("holder")), claim("iss"), owner())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String owner() {
        var method =
                jws.map(signed -> signed.headerText("kid"))
                        .orElseGet(() ->
                                Proof.of(json).stream()
                                        .map(Proof::verificationMethod)
                                        .findFirst()
                                        .orElse(""));
        return method.split("#", 2)[0];
    }

    private String claim(String name) {
        return jws.map(signed -> signed.payload().path(name).asString("")).orElse("");
    }

    /** Each credential as it would be given alone. */
    List<byte[]> credentials() {
        return shown().stream()
                .limit(MAX_CREDENTIALS)
                .map(credential ->
                        Jws.enveloped(credential)
                                .map(jwt -> jwt.getBytes(StandardCharsets.UTF_8))
                                .orElseGet(() ->
                                        credential.isString()
                                                ? credential
                                                        .stringValue()
                                                        .getBytes(StandardCharsets.UTF_8)
                                                : StrictJson.write(credential)))
                .toList();
    }

    /** How many credentials it shows, those beyond what is read included. */
    int count() {
        return shown().size();
    }

    private List<JsonNode> shown() {
        return Json.items(json.path("verifiableCredential"));
    }

    /** Whether it was made for this verifier and this occasion. */
    Judgement judge(Meeting meeting) {
        var domains =
                jws.isPresent()
                        ? List.of(Json.texts(jws.get().payload().path("aud")))
                        : Proof.of(json).stream()
                                .map(proof -> Json.texts(proof.node().path("domain")))
                                .toList();
        var challenges =
                jws.isPresent()
                        ? List.of(claim("nonce"))
                        : Proof.of(json).stream()
                                .map(proof -> proof.node().path("challenge").asString(""))
                                .toList();
        var details = new String[] {"domain " + domains, "challenge " + challenges};
        if (domains.isEmpty()
                || domains.stream().anyMatch(List::isEmpty)
                || challenges.contains("")) {
            return Judgement.failed(Message.of("meeting.unbound"), details);
        }
        if (!domains.stream().allMatch(domain -> domain.contains(meeting.domain()))) {
            return Judgement.failed(Message.of("meeting.other-verifier"), details);
        }
        return challenges.stream().allMatch(meeting.challenge()::equals)
                ? Judgement.passed(Message.of("meeting.passed"), details)
                : Judgement.failed(Message.of("meeting.other-occasion"), details);
    }

    /** Whether it is built as the standard demands. */
    Finding form() {
        var faults = faults();
        return form(
                faults.isEmpty()
                        ? Judgement.passed(
                                Message.of(
                                        "presentation.passed", "count", Integer.toString(count())))
                        : Judgement.failed(
                                        Message.of(
                                                "presentation.failed", "first", faults.getFirst()))
                                .detailed(faults));
    }

    static Finding form(Judgement judgement) {
        return Finding.of(
                "presentation", Severity.CONFORMANCE, Message.of("presentation.title"), judgement);
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var first = json.path("@context").path(0).asString("");
        if (!first.equals(V2) && !first.equals(V1)) {
            faults.add("@context must begin with " + V2);
        }
        var holder = Json.id(json.path("holder"));
        if (json.has("holder") && !isUri(holder)) {
            faults.add("holder must be a full URL, or an object with one as its id");
        }
        for (var credential : shown()) {
            if (credential.isString() && !first.equals(V1)) {
                faults.add("a credential that is signed as a JWT must stand in an envelope");
            } else if (Jws.isEnvelope(credential) && Jws.enveloped(credential).isEmpty()) {
                faults.add("the envelope of a credential holds no JWT");
            }
        }
        if (count() > MAX_CREDENTIALS) {
            faults.add("more than " + MAX_CREDENTIALS + " credentials are not read");
        }
        return faults;
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the credentials were earned by who shows them, as far as they name an id. */
    Judgement earner() {
        var subjects = credentials().stream().map(Presentation::subject).toList();
        var details = new ArrayList<String>();
        subjects.forEach(id -> details.add("credentialSubject.id " + id.orElse("(none)")));
        var holder = holder();
        long others =
                subjects.stream()
                        .flatMap(Optional::stream)
                        .filter(id -> !id.equals(holder))
                        .count();
        if (others > 0) {
            return Judgement.failed(Message.of("earner.failed", "count", Long.toString(others)))
                    .detailed(details);
        }
        return !subjects.isEmpty() && subjects.stream().allMatch(Optional::isPresent)
                ? Judgement.passed(Message.of("earner.passed")).detailed(details)
                : Judgement.unchecked(Message.of("earner.unnamed")).detailed(details);
    }

    private static Optional<String> subject(byte[] credential) {
        var text = new String(credential, StandardCharsets.UTF_8);
        var json =
                Jws.looksLikeJws(text)
                        ? Jws.parse(text).map(Jws::credential)
                        : text.startsWith("{")
                                ? Optional.of(StrictJson.read(text, Opening.MAX_RECORD))
                                : Optional.<ObjectNode>empty();
        return json.map(inner -> Json.id(inner.path("credentialSubject")))
                .filter(id -> !id.isEmpty());
    }
}
