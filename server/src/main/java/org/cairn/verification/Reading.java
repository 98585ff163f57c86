package org.cairn.verification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Extent;
import org.cairn.openbadges.bake.BakeProblem;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.outside.Fetched;
import org.cairn.platform.outside.SafeWeb;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what was presented into bytes: a link is followed, within this site without network. */
@Component
class Reading {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String ACCEPT =
            "application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8,"
                    + " application/vc+jwt;q=0.8, image/png;q=0.7, image/svg+xml;q=0.7, */*;q=0.1";
    private static final Pattern LINK = Pattern.compile("(?i)https?://\\S{1,2000}");

    private final SafeWeb web;
    private final OwnAddresses own;
    private final Awards awards;
    private final ShownBadges shown;

    Reading(SafeWeb web, OwnAddresses own, Awards awards, ShownBadges shown) {
        this.web = web;
        this.own = own;
        this.awards = awards;
        this.shown = shown;
    }

    /** What there is to check, and what to call it. */
    record Given(byte[] bytes, String name, Optional<URI> address) {}

    Given of(Presented presented) {
        return switch (presented) {
            case Presented.OfFile(String name, byte[] bytes) ->
                    maybeBadge(followed(file(name, bytes)));
            case Presented.OfText(String text) -> text(text.strip());
            case Presented.OfLink(URI address) -> link(address);
        };
    }

    private static Given file(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UserProblem("verification.problem.empty-file");
        }
        tooMuch(bytes);
        return new Given(bytes, name, Optional.empty());
    }

    /** A photo or screenshot of a QR code stands for what the code says, if it holds no badge. */
    private Given followed(Given file) {
        if (!QrPicture.isOne(file.bytes()) || holdsBadge(file.bytes())) {
            return file;
        }
        Optional<String> code = QrPicture.text(file.bytes()).map(String::strip);
        if (code.isPresent()) {
            return text(code.get());
        }
        if (QrPicture.isJpeg(file.bytes())) {
            throw new UserProblem("verification.problem.no-code");
        }
        return file;
    }

    /** A broken picture is left to the verifier, which says what is broken. */
    private static boolean holdsBadge(byte[] bytes) {
        try {
            return PngBake.looksLikePng(bytes) && !PngBake.unbake(bytes).found().isEmpty();
        } catch (BakeProblem broken) {
            return true;
        }
    }

    private Given text(String text) {
        if (text.isEmpty()) {
            throw new UserProblem("verification.problem.nothing");
        }
        if (LINK.matcher(text).matches()) {
            return link(address(text));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tooMuch(bytes);
        return maybeBadge(new Given(bytes, "", Optional.empty()));
    }

    /** What could never have been a badge is not called a damaged one. */
    private static Given maybeBadge(Given given) {
        if (!Looks.likeBadge(given.bytes())) {
            throw new UserProblem("verification.problem.not-badge");
        }
        return given;
    }

    private static void tooMuch(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UserProblem(HttpStatus.CONTENT_TOO_LARGE, "verification.problem.too-large");
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new UserProblem("verification.problem.link");
        }
    }

    private Given link(URI address) {
        if (own.isHere(address)) {
            byte[] record =
                    own.badge(address)
                            .flatMap(id ->
                                    shown.shown(id).map(extent -> record(id, extent, address)))
                            .orElseThrow(() -> new UserProblem("verification.problem.not-here"));
            return new Given(record, address.toString(), Optional.of(address));
        }
        return new Given(fetched(address), address.toString(), Optional.of(address));
    }

    /** The record as that address would give it. */
    private byte[] record(AwardId id, Extent extent, URI address) {
        String path = address.getPath();
        if (path.contains("/ob2")) {
            return StrictJson.write(awards.assertion(id));
        }
        return path.endsWith(".jwt")
                ? awards.jwt(id, extent).getBytes(StandardCharsets.US_ASCII)
                : awards.credential(id, extent);
    }

    private byte[] fetched(URI address) {
        return switch (web.fetch(address, ACCEPT)) {
            case Fetched.Found found when isPage(found) ->
                    throw new UserProblem("verification.problem.page");
            case Fetched.Found found when found.content().length == 0 ->
                    throw new UserProblem("verification.problem.empty-link");
            case Fetched.Found found -> found.content();
            case Fetched.Gone gone when gone.content().length > 0 -> gone.content();
            case Fetched.Gone _ -> throw new UserProblem("verification.problem.gone");
            case Fetched.Missing missing ->
                    throw new UserProblem("verification.problem.missing", missing.status());
            case Fetched.Refused _ -> throw new UserProblem("verification.problem.refused");
            case Fetched.Unreachable _ -> throw new UserProblem("verification.problem.unreachable");
        };
    }

    private static boolean isPage(Fetched.Found found) {
        return found.contentType().startsWith("text/html");
    }
}
