package org.cairn.sharing.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Picture;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.people.Organization;
import org.cairn.platform.art.StackStyle;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.cairn.sharing.ShownPiece;
import org.cairn.sharing.Visibility;

/**
 * The page of one badge.
 *
 * @param earner what the earner does and where, beside the name
 * @param report of the check made for this very page
 * @param controls only for the earner
 */
public record BadgePage(
        AwardDetails details,
        Edition edition,
        Issuer issuer,
        Earner earner,
        Report report,
        List<ResultLine> results,
        List<ShownPiece> evidence,
        Visibility visibility,
        Links links,
        Optional<Controls> controls)
        implements Page {

    /** Who issued it, and how many badges so far. */
    public record Issuer(Organization organization, String page, long issued) {}

    /** The earner beyond the name; parts may be empty. */
    public record Earner(String name, String position, String school) {}

    /**
     * What the earner can set here.
     *
     * @param results whether the level reached in each criterion is shown
     */
    public record Controls(List<Exhibit> choices, Set<ArtifactId> shown, boolean results) {

        public Controls {
            choices = List.copyOf(choices);
            shown = Set.copyOf(shown);
        }
    }

    public BadgePage {
        results = List.copyOf(results);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String template() {
        return "sharing/badge";
    }

    public AwardId id() {
        return award().id();
    }

    public Award award() {
        return details.award();
    }

    public Definition definition() {
        return edition.definition();
    }

    public String language() {
        return definition().language().getLanguage();
    }

    public boolean isRevoked() {
        return award().revocation().isPresent();
    }

    public boolean isSuspended() {
        return award().isSuspended();
    }

    public boolean isExpired() {
        return award().validUntil().filter(end -> !report.checkedAt().isBefore(end)).isPresent();
    }

    /** Whether it is a badge to show around: neither revoked nor suspended nor over. */
    public boolean counts() {
        return state().isEmpty();
    }

    /** The message key of what stops it from counting. */
    public Optional<String> state() {
        String word =
                switch (award().standing(report.checkedAt())) {
                    case VALID -> "";
                    case REVOKED -> "revoked";
                    case SUSPENDED -> "suspended";
                    case EXPIRED -> "expired";
                };
        return Optional.of(word).filter(one -> !one.isEmpty()).map(one -> "sharing.state." + one);
    }

    /**
     * Whether there is a file of Open Badges 2.0 to offer: it demands an address of the issuer, and
     * says of what was taken back only that.
     */
    public boolean isInVersion2() {
        return !isRevoked() && !isSuspended() && issuer.organization().email().isPresent();
    }

    public boolean isSound() {
        return report.verdict() == Verdict.GENUINE;
    }

    public long passed() {
        return report.count(Outcome.PASSED);
    }

    public Instant checkedAt() {
        return report.checkedAt();
    }

    /** What its picture shows, for those who do not see it. */
    public String artInWords(Frame frame) {
        return details.art()
                .picture()
                .own()
                .map(Picture.Own::alternative)
                .orElseGet(() -> frame.t("sharing.art", details.title(), details.issuerName()));
    }

    /** The stack's colors, in light and in dark. */
    public String heroStyle() {
        StackStyle style = details.art().picture().style(details.art().stack());
        return "--stack:light-dark(%s,%s);--stack-wash:light-dark(%s,color-mix(in oklab,%s 20%%,#10151c))"
                .formatted(style.deep(), style.main(), style.sky(), style.deep());
    }

    public String lines() {
        return HillLines.PATHS;
    }
}
