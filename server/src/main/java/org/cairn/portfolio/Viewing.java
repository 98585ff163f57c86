package org.cairn.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.secrets.Tickets;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the addresses at which one person may look at one exhibit for a while, and opens them. */
@Component
public class Viewing {

    private static final String PURPOSE = "evidence";
    private static final Duration GOOD_FOR = Duration.ofHours(4);
    private static final String WHOLE = "whole";
    private static final String BLIND = "blind";
    private static final String LENT = "lent ";

    private final Tickets tickets;
    private final ArtifactStore store;
    private final Guises guises;
    private final ObjectProvider<Lending> lending;
    private final AuditLog log;
    private final Clock clock;

    Viewing(
            Tickets tickets,
            ArtifactStore store,
            Guises guises,
            ObjectProvider<Lending> lending,
            AuditLog log,
            Clock clock) {
        this.tickets = tickets;
        this.store = store;
        this.guises = guises;
        this.lending = lending;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An address on this site for an iframe, picture, video or link; it names nobody, works for
     * this viewer only and expires. The caller has made sure that the viewer may see the exhibit.
     */
    public String address(Exhibit exhibit, PersonId viewer) {
        return address(exhibit.artifact(), viewer, Role.EDUCATOR, WHOLE);
    }

    /** The same for somebody who looks at another's exhibit in a role, which is kept in the log. */
    public String address(Exhibit exhibit, PersonId viewer, Role role) {
        return address(exhibit.artifact(), viewer, role, WHOLE);
    }

    /** The same for somebody who must not learn whose it is: a signed PDF shows no signature. */
    public String blindAddress(Exhibit exhibit, PersonId viewer, Role role) {
        return address(exhibit.artifact(), viewer, role, BLIND);
    }

    /**
     * The same under a permission that can end: it is asked for each time the address is opened.
     */
    public String lentAddress(Exhibit exhibit, PersonId viewer, Role role, String permit) {
        return address(exhibit.artifact(), viewer, role, LENT + permit);
    }

    /** The same for an educator's own piece. */
    public String address(Artifact artifact, PersonId viewer) {
        return address(artifact.id(), viewer, Role.EDUCATOR, WHOLE);
    }

    /** What the ticket shows, if it is good and this viewer's; that others looked is kept. */
    public Optional<Content> open(String ticket, PersonId viewer) {
        Optional<String[]> good =
                tickets.open(ticket, PURPOSE)
                        .map(text -> text.split(" ", 4))
                        .filter(parts -> parts.length == 4 && parts[1].equals(viewer.toString()))
                        .filter(parts -> isStillLent(parts, viewer));
        Optional<Artifact> artifact = good.flatMap(parts -> store.find(ArtifactId.of(parts[0])));
        artifact.filter(piece -> !piece.owner().equals(viewer))
                .ifPresent(piece -> note(piece, viewer, good.orElseThrow()[2]));
        return artifact.map(Artifact::content)
                .flatMap(content ->
                        good.orElseThrow()[3].equals(BLIND)
                                ? seenBlind(content)
                                : Optional.of(content));
    }

    private boolean isStillLent(String[] parts, PersonId viewer) {
        if (!parts[3].startsWith(LENT)) {
            return true;
        }
        String permit = parts[3].substring(LENT.length());
        ArtifactId piece = ArtifactId.of(parts[0]);
        return lending.stream().anyMatch(room -> room.holds(permit, viewer, piece));
    }

    private Optional<Content> seenBlind(Content content) {
        return switch (guises.of(content)) {
            case Guise.Itself(Content itself) -> Optional.of(itself);
            case Guise.Unsigned(FileContent copy) -> Optional.of(copy);
            case Guise.Hidden hidden -> Optional.empty();
            case Guise.Later later ->
                    throw new UserProblem(
                            HttpStatus.SERVICE_UNAVAILABLE, "portfolio.unsigned.later");
        };
    }

    private void note(Artifact piece, PersonId viewer, String role) {
        log.recordOncePerHour(
                Audit.of(viewer, role, "portfolio.view", "artifact/" + piece.id())
                        .with("owner", piece.owner()));
    }

    /** The end is rounded, so that an address stays the same for a while and a video plays on. */
    private String address(ArtifactId artifact, PersonId viewer, Role role, String how) {
        Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(GOOD_FOR);
        return "/evidence/"
                + tickets.seal(
                        String.join(" ", artifact.toString(), viewer.toString(), role.code(), how),
                        PURPOSE,
                        end);
    }
}
