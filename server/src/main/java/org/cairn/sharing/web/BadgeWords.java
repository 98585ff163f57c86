package org.cairn.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.HowChecked;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Rule;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Frame;

/** The sentences of a badge page that are put together from facts. */
public final class BadgeWords {

    private static final int LONGEST = 200;

    private BadgeWords() {}

    /** "Micro-credential · Assessment for Learning · level 2 of 3". */
    public static String eyebrow(Frame frame, AwardDetails details) {
        if (details.award().isOfStack()) {
            return frame.t("sharing.stack");
        }
        String kind = frame.t(details.art().program() ? "sharing.program" : "sharing.micro");
        int level = details.art().level();
        return kind
                + " · "
                + details.art().stack()
                + (level > 0 ? " · " + frame.t("sharing.level", level) : "");
    }

    /** How it was checked, out of what this badge tells of itself. */
    public static String how(Frame frame, BadgePage page) {
        AwardDetails details = page.details();
        if (details.award().isOfStack()) {
            return frame.t(
                    "sharing.stack.how",
                    details.parts().size(),
                    details.issuerName(),
                    frame.date(details.award().issuedAt()));
        }
        HowChecked how = new HowChecked(frame::t);
        List<String> sentences =
                new ArrayList<>(
                        how.scored(page.edition(), details.evidence(), details.examination()));
        if (!page.results().isEmpty()) {
            sentences.add(how.met(page.edition(), details.results()));
        }
        sentences.add(
                frame.t(
                        "sharing.how.decided",
                        details.issuerName(),
                        frame.date(details.award().issuedAt())));
        return String.join(" ", sentences);
    }

    /** The rule of the rubric in a sentence. */
    public static String rule(Frame frame, Rubric rubric) {
        int criteria = rubric.criteria().size();
        return switch (rubric.rule()) {
            case Rule.All _ -> frame.t("sharing.rule.all", criteria);
            case Rule.NOfM(int n) -> frame.t("sharing.rule.some", n, criteria);
            case Rule.Weighted(int percent) -> frame.t("sharing.rule.weighted", percent);
            case Rule.Holistic(String id) ->
                    frame.t(
                            "sharing.rule.holistic",
                            rubric.criterion(id).map(one -> one.title()).orElse(id),
                            criteria);
        };
    }

    public static String kind(Frame frame, EvidenceKind kind) {
        return frame.t("sharing.kind." + code(kind));
    }

    public static String icon(EvidenceKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case FILE -> "document";
            case LINK -> "link";
            case IMAGE -> "image";
            case VIDEO -> "video";
            case AUDIO -> "audio";
        };
    }

    /** What other sites show of the page: one short plain paragraph. */
    public static String summary(Frame frame, BadgePage page) {
        String proven =
                Markdown.plain(page.definition().competency()).replaceAll("\\s+", " ").strip();
        String text =
                frame.t(
                        page.counts() ? "sharing.summary" : "sharing.summary.over",
                        page.earner().name(),
                        page.issuer().organization().name(),
                        proven);
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.lastIndexOf(' ', LONGEST)) + " …";
    }

    private static String code(EvidenceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
