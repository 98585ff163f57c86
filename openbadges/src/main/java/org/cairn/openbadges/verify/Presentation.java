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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A presentation, taken apart but not believed (VC Data Model 2.0, section 4.13). */
record Presentation(ObjectNode json, Optional<Jws> jws) {

    private static final String TYPE = "VerifiablePresentation";
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
                ? Jws.parse(text).flatMap(Presentation::of)
                : of(StrictJson.read(given, Opening.MAX_RECORD));
    }

    /** As JSON, or as a JWT in an envelope; empty when it is something else. */
    static Optional<Presentation> of(ObjectNode json) {
        return Json.isType(json, TYPE)
                ? Optional.of(new Presentation(json, Optional.empty()))
                : Jws.envelopedPresentation(json).flatMap(Jws::parse).flatMap(Presentation::of);
    }

    /** As a JWT; empty when it is something else. */
    static Optional<Presentation> of(Jws jws) {
        return Optional.of(jws.presentation())
                .filter(json -> Json.isType(json, TYPE))
                .map(json -> new Presentation(json, Optional.of(jws)));
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

    /** For whom and for which occasion it says that it was made. */
    Binding binding() {
        return jws.map(Binding::of).orElseGet(() -> Binding.of(json));
    }

    /** Whether somebody signed it, rightly or not; an unsecured JWT has no signature. */
    boolean isSigned() {
        return jws.map(signed -> !signed.isUnsecured()).orElseGet(() -> !Proof.of(json).isEmpty());
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
        var holder = holder();
        if (!isSigned() || holder.isEmpty()) {
            return Judgement.unchecked(Message.of("earner.unsigned"));
        }
        var subjects = credentials().stream().map(Presentation::subject).toList();
        var details = new ArrayList<String>();
        subjects.forEach(id -> details.add("credentialSubject.id " + id.orElse("(none)")));
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
