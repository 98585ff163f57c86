package org.cairn.verification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.openbadges.verify.KnownLists;
import org.cairn.openbadges.verify.Patience;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.springframework.stereotype.Service;

/** Front desk: checks a badge, ours or anybody's. Nothing that is shown here is kept. */
@Service
public class Verification {

    /** Bytes of status lists that are known again, a few hundred usual ones. */
    private static final long LISTS = 8 << 20;

    private final Reading reading;
    private final OwnAddresses own;
    private final Awards awards;
    private final ShownBadges shown;
    private final Verifier verifier;
    private final Presentations presentations;
    private final Patience patience;
    private final Clock clock;

    Verification(
            Reading reading,
            OwnAddresses own,
            Awards awards,
            ShownBadges shown,
            KnownDocuments documents,
            Patience patience,
            Clock clock) {
        this.reading = reading;
        this.own = own;
        this.awards = awards;
        this.shown = shown;
        KnownLists lists = KnownLists.upTo(LISTS);
        this.verifier = new Verifier(documents, patience).remembering(lists);
        this.presentations = new Presentations(documents, lists, patience);
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Checks what was presented, and answers while somebody still waits: however slow the sites are
     * that have to be asked, what they did not say in time could not be checked.
     *
     * @param email whose badge it should be, if that is asked; it is not kept
     * @throws org.cairn.platform.web.UserProblem when there is nothing to check behind a link
     */
    public Checked check(Presented presented, Optional<String> email) {
        long start = System.nanoTime();
        Instant from = clock.instant();
        Reading.Given given = reading.of(presented);
        Duration left = patience.time().minusNanos(System.nanoTime() - start);
        Verifier hurried = verifier.within(left);
        Report report =
                email.map(address -> hurried.verify(given.bytes(), clock.instant(), address))
                        .orElseGet(() -> hurried.verify(given.bytes(), clock.instant()));
        Optional<PresentationReport> together =
                presentations.within(left).check(given.bytes(), clock.instant(), email);
        Optional<AwardId> award = report.badge().flatMap(this::ofThisSite);
        return new Checked(
                report,
                together,
                given.name(),
                given.bytes().length,
                given.address(),
                award.filter(id -> shown.shown(id).isPresent()),
                picture(report, given, award),
                Duration.between(from, clock.instant()));
    }

    /** Checks a badge of this site, on the bytes that were kept when it was issued. */
    public Report ofAward(AwardId id) {
        return verifier.verify(awards.credential(id), clock.instant());
    }

    /** Anybody can write an address of ours into their badge: the issuer must be ours as well. */
    private Optional<AwardId> ofThisSite(BadgeFacts facts) {
        try {
            String issuer = facts.issuer().id();
            boolean ours =
                    issuer.isEmpty()
                            || own.isHere(
                                    DidWeb.is(issuer)
                                            ? DidWeb.documentUrl(issuer)
                                            : URI.create(issuer));
            return own.badge(URI.create(facts.id()))
                    .filter(award -> ours && awards.find(award).isPresent());
        } catch (IllegalArgumentException | KeyProblem noAddress) {
            return Optional.empty();
        }
    }

    /** Ours is drawn for a badge that is ours beyond doubt; else the pixels of what was given. */
    private Optional<String> picture(Report report, Reading.Given given, Optional<AwardId> award) {
        boolean doubtful =
                switch (report.verdict()) {
                    case NOT_GENUINE, NOT_CONFORMANT, INCOMPLETE, UNREADABLE -> true;
                    default -> false;
                };
        if (award.isPresent() && !doubtful) {
            return award.map(awards::plainSvg).map(Pixels::drawing);
        }
        return report.verdict() == Verdict.UNREADABLE
                ? Optional.empty()
                : Pixels.anew(given.bytes())
                        .or(() ->
                                report.badge().flatMap(BadgeFacts::image).flatMap(Pixels::inLink));
    }
}
