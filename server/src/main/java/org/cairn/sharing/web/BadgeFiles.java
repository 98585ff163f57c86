package org.cairn.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.openbadges.documents.MediaTypes;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.files.Sha256;
import org.cairn.sharing.Sharing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with the forms of a badge that machines read. Any site's scripts may read them; copies
 * are asked about each time, so that a badge that is hidden or revoked is so at once.
 */
@Component
class BadgeFiles {

    private final Awards awards;
    private final Sharing sharing;

    BadgeFiles(Awards awards, Sharing sharing) {
        this.awards = awards;
        this.sharing = sharing;
    }

    ResponseEntity<byte[]> credential(Award award, HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        String type =
                accept.contains(MediaTypes.CREDENTIAL) || !accept.contains("application/json")
                        ? MediaTypes.CREDENTIAL
                        : MediaType.APPLICATION_JSON_VALUE;
        return answer(
                HttpStatus.OK,
                type,
                awards.credential(award.id(), sharing.extent(award.id())),
                request);
    }

    /** The same credential as a JWT, for software that knows JOSE instead of Data Integrity. */
    ResponseEntity<byte[]> jwt(Award award, HttpServletRequest request) {
        String jwt = awards.jwt(award.id(), sharing.extent(award.id()));
        return answer(
                HttpStatus.OK,
                MediaTypes.CREDENTIAL_JWT,
                jwt.getBytes(StandardCharsets.US_ASCII),
                request);
    }

    ResponseEntity<byte[]> png(Award award, HttpServletRequest request) {
        byte[] png = awards.png(award.id(), sharing.extent(award.id()));
        return answer(HttpStatus.OK, MediaType.IMAGE_PNG_VALUE, png, request);
    }

    ResponseEntity<byte[]> svg(Award award, HttpServletRequest request) {
        byte[] bytes =
                awards.svg(award.id(), sharing.extent(award.id())).getBytes(StandardCharsets.UTF_8);
        return answer(HttpStatus.OK, "image/svg+xml", bytes, request);
    }

    /** Open Badges 2.0; a revoked assertion is gone and says so (section "Verification"). */
    ResponseEntity<byte[]> assertion(Award award, HttpServletRequest request) {
        boolean revoked = award.revocation().isPresent();
        return answer(
                revoked ? HttpStatus.GONE : HttpStatus.OK,
                MediaTypes.LINKED_DATA,
                StrictJson.write(awards.assertion(award.id())),
                request);
    }

    ResponseEntity<byte[]> assertionPng(Award award, HttpServletRequest request) {
        return answer(
                HttpStatus.OK, MediaType.IMAGE_PNG_VALUE, awards.assertionPng(award.id()), request);
    }

    static ResponseEntity<byte[]> answer(
            HttpStatus status, String type, byte[] bytes, HttpServletRequest request) {
        String tag = '"' + Sha256.of(bytes).hex().substring(0, 32) + '"';
        boolean known = status == HttpStatus.OK && tag.equals(request.getHeader("If-None-Match"));
        var answer =
                ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : status)
                        .header("Access-Control-Allow-Origin", "*")
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
                        .header("Cache-Control", "no-cache")
                        .header("X-Robots-Tag", "noindex")
                        .eTag(tag);
        return known
                ? answer.build()
                : answer.contentType(MediaType.parseMediaType(type)).body(bytes);
    }
}
