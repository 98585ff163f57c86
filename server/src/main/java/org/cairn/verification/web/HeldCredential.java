package org.cairn.verification.web;

import java.util.List;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Report;
import org.cairn.platform.web.Frame;

/**
 * One of the credentials in a learner's record, as the page shows it.
 *
 * @param number its place in the record, from 1
 */
public record HeldCredential(int number, Report report) {

    /** Where on the page it is. */
    public String anchor() {
        return "credential-" + number;
    }

    public String name(Frame frame) {
        return report.badge()
                .map(BadgeFacts::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> frame.t("verification.held.unnamed", number));
    }

    /** By whom and when. */
    public String origin(Frame frame) {
        String issuer = report.badge().map(BadgeFacts::issuer).map(HeldCredential::said).orElse("");
        return report.badge()
                .flatMap(BadgeFacts::issued)
                .map(day -> frame.t("verification.held.origin", issuer, frame.date(day)))
                .orElse(issuer);
    }

    private static String said(BadgeFacts.Issuer issuer) {
        return issuer.name().isBlank() ? issuer.id() : issuer.name();
    }

    public String verdict(Frame frame) {
        return report.badge().isEmpty()
                ? frame.t("verification.held.unreadable")
                : frame.t("verification.verdict." + Verdicts.word(report) + ".title");
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
}
