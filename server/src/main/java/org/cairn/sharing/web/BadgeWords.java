package org.cairn.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardOrder.EvidenceLine;
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
        String kind = frame.t(details.art().program() ? "sharing.program" : "sharing.micro");
        int level = details.art().level();
        return kind
                + " · "
                + details.art().stack()
                + (level > 0 ? " · " + frame.t("sharing.level", level) : "");
    }

    /** Who looked at what, against which rubric, and who decided. */
    public static String how(Frame frame, BadgePage page) {
        boolean named = page.definition().assessment().anonymity().namesEducator();
        return frame.t(
                named ? "sharing.how.named" : "sharing.how",
                page.earner().name(),
                evidence(frame, page.details().evidence()),
                page.edition().number(),
                page.definition().rubric().criteria().size(),
                page.issuer().organization().name());
    }

    private static String evidence(Frame frame, List<EvidenceLine> lines) {
        if (lines.isEmpty()) {
            return frame.t("sharing.how.work");
        }
        Map<EvidenceKind, Long> counts =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        EvidenceLine::kind, TreeMap::new, Collectors.counting()));
        List<String> words = new ArrayList<>();
        counts.forEach((kind, count) -> words.add(frame.t("sharing.count." + code(kind), count)));
        return words.size() == 1
                ? words.getFirst()
                : frame.t(
                        "sharing.and",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
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
                            rubric.criterion(id).map(one -> one.title()).orElse(id));
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
                        "sharing.summary",
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
