package org.cairn.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes a draft of a package that is sound, be it brought alone or within that of a stack. */
@Component
class PackageTaking {

    private static final String SAY = "catalog.package.problem.";

    private final PackageGates gates;
    private final DesignStore designs;
    private final EditionStore editions;
    private final Drafts drafts;
    private final Adaptations adaptations;
    private final Origins origins;
    private final Originals originals;
    private final AuditLog audit;
    private final Clock clock;

    PackageTaking(
            PackageGates gates,
            DesignStore designs,
            EditionStore editions,
            Drafts drafts,
            Adaptations adaptations,
            Origins origins,
            Originals originals,
            AuditLog audit,
            Clock clock) {
        this.gates = gates;
        this.designs = designs;
        this.editions = editions;
        this.drafts = drafts;
        this.adaptations = adaptations;
        this.origins = origins;
        this.originals = originals;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft, or the edition of one, with which the issuer adapted this very edition. */
    Optional<Draft> known(OrganizationId issuer, Origin origin) {
        return designs.adapting(issuer, origin.hash());
    }

    /** Whether it may be taken: its terms are open, or it is one's own. */
    boolean isOpen(Editor editor, Origin origin) {
        return origin.terms().areOpen() || owner(editor, origin).isPresent();
    }

    /**
     * Makes the draft, in the transaction of the caller, who has looked whether there is one.
     *
     * @param again whether another draft is wanted where the issuer has adapted the same already
     */
    PackageTaken take(
            Editor editor,
            OrganizationId issuer,
            PackageFile.Sound found,
            PackageGates.Taken taken,
            boolean again) {
        gates.keep(issuer, taken, editor.person(), clock.instant());
        return owner(editor, found.origin()).filter(issuer::equals).isPresent()
                ? back(editor, issuer, found, taken)
                : newer(editor, issuer, found, taken, again)
                        .<PackageTaken>map(PackageTaken.Newer::new)
                        .orElseGet(() -> adapted(editor, issuer, found, taken));
    }

    /** Which of the own organizations published it: here, or at this address before. */
    Optional<OrganizationId> owner(Editor editor, Origin origin) {
        Optional<OrganizationId> here =
                editions.editions(List.of(origin.hash())).stream().findFirst().map(Edition::issuer);
        return here.or(() ->
                        editor.reach().stream()
                                .filter(own ->
                                        origin.issuerId().isPresent()
                                                && origins.did(own).equals(origin.issuerId()))
                                .findFirst())
                .filter(editor.reach()::contains);
    }

    /** Keeps what it says; where an earlier edition of the same was adapted, that goes on. */
    private Optional<Draft> newer(
            Editor editor,
            OrganizationId issuer,
            PackageFile.Sound found,
            PackageGates.Taken taken,
            boolean again) {
        Definition definition = found.definition().definition();
        ObjectNode document = DraftStart.of(definition);
        taken.name(document);
        Optional<Draft> adaptation =
                again
                        ? Optional.empty()
                        : originals.adapting(editor, issuer, found.origin(), definition.slug());
        originals.bring(issuer, found.origin(), definition.slug(), document);
        adaptation.ifPresent(draft -> record(editor, draft, found.origin()));
        return adaptation;
    }

    private PackageTaken adapted(
            Editor editor,
            OrganizationId issuer,
            PackageFile.Sound found,
            PackageGates.Taken taken) {
        ObjectNode document = adaptations.adapting(found.definition().definition(), found.origin());
        taken.name(document);
        DraftStart.Brought brought = DraftStart.read(DraftStart.bytes(document));
        if (!brought.problems().isEmpty()) {
            throw new UserProblem(SAY + "manifest", brought.problems().getFirst().path());
        }
        Draft draft = drafts.beginAs(issuer, editor.person(), brought.document());
        record(editor, draft, found.origin());
        return new PackageTaken.Begun(draft);
    }

    /** One's own: the same micro-credential goes on, with what it said of itself. */
    private PackageTaken back(
            Editor editor,
            OrganizationId issuer,
            PackageFile.Sound found,
            PackageGates.Taken taken) {
        ObjectNode document = DraftStart.of(found.definition().definition());
        taken.name(document);
        return switch (drafts.beginWith(issuer, DraftStart.bytes(document), editor.person())) {
            case Begun.Ready(Draft draft) -> {
                record(editor, draft, found.origin());
                yield new PackageTaken.Begun(draft);
            }
            case Begun.Taken(Draft draft) -> new PackageTaken.Open(draft);
            case Begun.Refused(var places) ->
                    new PackageTaken.Refused(
                            List.of(Text.of(SAY + "definition", places.size())), places);
        };
    }

    private void record(Editor editor, Draft draft, Origin origin) {
        audit.record(
                Audit.of(
                                editor.person(),
                                "designer",
                                "catalog.import-package",
                                "draft/" + draft.id())
                        .with("from", origin.url())
                        .with("hash", origin.hash())
                        .with("terms", origin.terms().code()));
    }
}
