package org.cairn.openbadges.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.openbadges.bake.BakeProblem;
import org.cairn.openbadges.bake.Baked;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.bake.Unbaked;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what the given bytes are, and takes the record out of them. */
final class Opening {

    static final int MAX_RECORD = 4 << 20;

    private static final int MAX_BYTES = 32 << 20;
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"]{1,2000}");

    private final BoundedDocuments documents;

    Opening(BoundedDocuments documents) {
        this.documents = documents;
    }

    Opened open(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return unreadable("record.too-large");
        }
        if (PngBake.looksLikePng(bytes)) {
            return picture(bytes, true);
        }
        return SvgBake.looksLikeXml(bytes) ? picture(bytes, false) : plain(bytes);
    }

    private Opened picture(byte[] bytes, boolean png) {
        Unbaked unbaked;
        try {
            unbaked = png ? PngBake.unbake(bytes) : SvgBake.unbake(bytes);
        } catch (BakeProblem problem) {
            var word = problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return unreadable("record.picture-" + word, problem.getMessage());
        }
        if (unbaked.found().isEmpty()) {
            return unreadable("record.none");
        }
        var baked = unbaked.found().getFirst();
        var carried =
                new Carried(
                        Optional.of(baked),
                        bytes.length,
                        unbaked.found().size(),
                        unbaked.trailingBytes());
        return baked(baked, carried);
    }

    private Opened baked(Baked baked, Carried carried) {
        var text = baked.text().strip();
        return LINK.matcher(text).matches() ? hosted(text, carried) : text(text, carried);
    }

    private Opened plain(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return unreadable("record.empty");
        }
        if (LINK.matcher(text).matches()) {
            return unreadable("record.link");
        }
        if (Jws.looksLikeJws(text)) {
            return text(text, Carried.plainly(bytes));
        }
        // from the bytes, so that what is not UTF-8 is noticed
        return bytes.length > MAX_RECORD
                ? unreadable("record.too-large")
                : json(() -> StrictJson.read(bytes, MAX_RECORD), Carried.plainly(bytes));
    }

    /** The first badges carried only the address of their record. */
    private Opened hosted(String address, Carried carried) {
        return switch (documents.load(address)) {
            case Answer.Found found ->
                    text(new String(found.bytes(), StandardCharsets.UTF_8), carried);
            case Answer.Gone gone ->
                    text(new String(gone.bytes(), StandardCharsets.UTF_8), carried);
            case Answer.NotFound _ -> unreadable("record.link-dead", address);
            case Answer.Unreachable unreachable ->
                    new Opened.Unreadable(
                            Judgement.unchecked(
                                    unreachable.message(
                                            "record.link-unreachable", "record.link-not-asked"),
                                    address,
                                    unreachable.reason()));
        };
    }

    private Opened text(String text, Carried carried) {
        if (!Jws.looksLikeJws(text)) {
            return json(() -> StrictJson.read(text, MAX_RECORD), carried);
        }
        if (text.length() > Jws.MAX_LENGTH) {
            return unreadable("record.too-large");
        }
        return Jws.parse(text)
                .map(jws -> classify(jws.credential(), Optional.of(jws), carried))
                .orElseGet(() -> unreadable("record.not-json", "the JWS holds no JSON"));
    }

    private static Opened json(java.util.function.Supplier<ObjectNode> reading, Carried carried) {
        try {
            return classify(reading.get(), Optional.empty(), carried);
        } catch (JsonProblem problem) {
            return unreadable("record.not-json", problem.getMessage());
        }
    }

    private static Opened classify(ObjectNode json, Optional<Jws> jws, Carried carried) {
        if (Json.isType(json, "VerifiableCredential")) {
            return new Opened.Credential(json, jws, carried);
        }
        if (jws.isEmpty() && Jws.isEnvelope(json)) {
            return enveloped(json, carried);
        }
        if (jws.map(Presentation::of).orElseGet(() -> Presentation.of(json)).isPresent()) {
            return unreadable("record.presentation");
        }
        boolean assertion =
                Json.isType(json, "Assertion")
                        || json.has("badge") && json.has("recipient")
                        || Json.isTrue(json, "revoked") && Fetcher.isWeb(Json.text(json, "id"));
        return assertion
                ? new Opened.Assertion(FirstVersion.assertion(json), jws, carried)
                : unreadable("record.other", "type " + Json.texts(json.path("type")));
    }

    private static Opened enveloped(ObjectNode json, Carried carried) {
        return Jws.enveloped(json)
                .flatMap(Jws::parse)
                .map(jws -> classify(jws.credential(), Optional.of(jws), carried))
                .orElseGet(() -> unreadable("record.envelope"));
    }

    private static Opened unreadable(String key, String... details) {
        return new Opened.Unreadable(Judgement.failed(Message.of(key), details));
    }
}
