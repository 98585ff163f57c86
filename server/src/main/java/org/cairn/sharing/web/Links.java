package org.cairn.sharing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.platform.art.Qr;
import org.cairn.platform.web.Frame;

/**
 * The addresses under which a badge is passed on; each is a plain link that asks nobody else.
 *
 * @param page absolute address of the badge page
 */
public record Links(String page, String title, String issuer, String earner, Award award) {

    public String file(String ending) {
        return page + ending;
    }

    /** "Add to profile" of LinkedIn, with the fields filled in. */
    public String linkedIn() {
        return "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name="
                + coded(title)
                + "&organizationName="
                + coded(issuer)
                + month("issue", Optional.of(award.issuedAt()))
                + month("expiration", award.validUntil())
                + "&certUrl="
                + coded(page)
                + "&certId="
                + award.id();
    }

    public String mail(Frame frame) {
        return "mailto:?subject="
                + coded(frame.t("sharing.mail.subject", title, earner))
                + "&body="
                + coded(frame.t("sharing.mail.body", earner, title, issuer, page));
    }

    /** What somebody puts into the source of a page of their own. */
    public String snippet(Frame frame) {
        return "<iframe src=\"%s/embed\" title=\"%s\" width=\"420\" height=\"150\" style=\"border:0;max-width:100%%\" loading=\"lazy\"></iframe>"
                .formatted(page, quoted(frame.t("sharing.embed.frame", title, earner)));
    }

    public String qr(Frame frame) {
        return Qr.svg(page, frame.t("sharing.qr.label"));
    }

    /** Without the scheme, for reading. */
    public String shortPage() {
        return page.replaceFirst("^https?://", "");
    }

    private static String month(String word, Optional<Instant> time) {
        return time.map(at -> at.atZone(ZoneOffset.UTC))
                .map((ZonedDateTime at) ->
                        "&%sYear=%d&%sMonth=%d"
                                .formatted(word, at.getYear(), word, at.getMonthValue()))
                .orElse("");
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
