package org.cairn.verification.web;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Report;
import org.cairn.platform.web.Frame;

/**
 * One of the credentials in a learner's record or a presentation, as the page shows it.
 *
 * @param number its place in the file, from 1
 */
public record HeldCredential(int number, Report report) {

    /** No name that a person gave is longer. */
    private static final int LONGEST = 200;

    /** Of a record inside, so many are listed. */
    private static final int MOST_INSIDE = 100;

    /** Where on the page it is. */
    public String anchor() {
        return "credential-" + number;
    }

    public String name(Frame frame) {
        return report.badge()
                .map(BadgeFacts::name)
                .filter(name -> !name.isBlank())
                .map(name -> Abridged.text(name, LONGEST))
                .orElseGet(() -> frame.t("verification.held.unnamed", number));
    }

    /** By whom, when, and until when it is valid. */
    public String origin(Frame frame) {
        String issuer = report.badge().map(BadgeFacts::issuer).map(HeldCredential::said).orElse("");
        String issued =
                report.badge()
                        .flatMap(BadgeFacts::issued)
                        .map(day -> frame.t("verification.held.origin", issuer, frame.date(day)))
                        .orElse(issuer);
        return report.badge()
                .flatMap(BadgeFacts::expires)
                .map(day -> frame.t("verification.held.until", issued, frame.date(day)))
                .orElse(issued);
    }

    private static String said(BadgeFacts.Issuer issuer) {
        return Abridged.text(issuer.name().isBlank() ? issuer.id() : issuer.name(), LONGEST);
    }

    public String verdict(Frame frame) {
        return report.badge().isEmpty()
                ? frame.t("verification.held.unreadable")
                : frame.t("verification.verdict." + Verdicts.word(report) + ".title");
    }

    boolean isCurrent() {
        return Verdicts.isCurrent(report);
    }

    /** The worst has the least. */
    int gravity() {
        return switch (report.verdict()) {
            case NOT_GENUINE -> 1;
            case REVOKED -> 2;
            case WRONG_RECIPIENT -> 3;
            case UNREADABLE -> 4;
            case NOT_CONFORMANT -> 5;
            case GENUINE_BUT_EXPIRED -> 6;
            case NOT_YET_VALID -> 7;
            case INCOMPLETE -> 8;
            case GENUINE -> 9;
        };
    }

    public String color() {
        return Verdicts.color(report);
    }

    public String icon() {
        return Verdicts.icon(report);
    }

    public List<Finding> findings() {
        return report.findings();
    }

    /** What it holds, if it is a record itself; the worst first. */
    public List<HeldCredential> inside() {
        HeldList inside = HeldList.of(report.contained(), 0);
        return Stream.concat(inside.wanting().stream(), inside.current().stream())
                .limit(MOST_INSIDE)
                .toList();
    }

    /** How many more it holds than are listed. */
    public int moreInside() {
        return report.record().map(facts -> facts.held() - inside().size()).orElse(0);
    }
}
