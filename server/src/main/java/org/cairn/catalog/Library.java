package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front desk of the library: parts and criteria that an organization keeps for several
 * definitions. What was taken is a copy; it knows its version, and a newer one only shows itself.
 */
@Service
public class Library {

    /** More than anybody looks through; a search finds the rest. */
    public static final int MOST = 100;

    private final LibraryStore store;
    private final DesignStore drafts;
    private final DraftKeeping keeping;
    private final TemplateFiles files;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Library(
            LibraryStore store,
            DesignStore drafts,
            DraftKeeping keeping,
            TemplateFiles files,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.keeping = keeping;
        this.files = files;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What of one's organizations and of those above has these words, by title. */
    public List<LibraryPiece> search(Editor editor, String words) {
        return store.search(above(editor.reach()), words.strip(), MOST);
    }

    /** What a part or criterion of this draft can be the next version of, by title. */
    public List<LibraryPiece> offered(Draft draft, Sheet sheet) {
        return store.offered(draft.issuer(), sheet.kind());
    }

    private Set<OrganizationId> above(Collection<OrganizationId> issuers) {
        Set<OrganizationId> all = new HashSet<>(issuers);
        organizations.lines(issuers).values().forEach(all::addAll);
        return all;
    }

    public LibraryPiece find(Editor editor, LibraryId id) {
        return seen(editor, store.find(id));
    }

    public LibraryPiece find(Editor editor, LibraryId id, int version) {
        return seen(editor, store.find(id, version));
    }

    private LibraryPiece seen(Editor editor, Optional<LibraryPiece> found) {
        return found.filter(one -> above(editor.reach()).contains(one.issuer()))
                .orElseThrow(NotThere::new);
    }

    /** All versions, the newest first. */
    public List<LibraryPiece> versions(LibraryPiece piece) {
        return store.versions(piece.id());
    }

    /** In how many drafts it is. */
    public int drafts(LibraryPiece piece) {
        return store.drafts(piece.id());
    }

    /** What of a draft came from a library. */
    public List<LibraryUse> of(Draft draft) {
        List<LibraryStore.Taken> taken = store.taken(draft);
        if (taken.isEmpty()) {
            return List.of();
        }
        Map<LibraryId, LibraryPiece> newest =
                store
                        .newest(taken.stream().map(LibraryStore.Taken::piece).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(LibraryPiece::id, Function.identity()));
        List<Sheet> sheets = draft.sheets();
        List<LibraryUse> uses = new ArrayList<>();
        for (LibraryStore.Taken one : taken) {
            Sheet sheet = new Sheet(one.kind(), one.item());
            LibraryPiece piece = newest.get(one.piece());
            if (piece != null && sheets.contains(sheet)) {
                boolean changed = !LibraryBody.mark(draft.document(), sheet).equals(one.mark());
                uses.add(new LibraryUse(sheet, one.version(), changed, piece));
            }
        }
        return uses;
    }

    /** From where a part or criterion of a draft came. */
    public Optional<LibraryUse> of(Draft draft, Sheet sheet) {
        return of(draft).stream().filter(one -> one.sheet().equals(sheet)).findFirst();
    }

    /**
     * Keeps a part or criterion of a draft, as a new piece or as the next version of one.
     *
     * @param sent which form this is; the same form is one piece however often it arrives
     */
    @Transactional
    public LibraryId keep(Editor editor, DraftId id, Sheet sheet, LibraryForm form, String sent) {
        Draft draft = Drafts.seenBy(editor, drafts.find(id));
        ObjectNode body =
                LibraryBody.of(draft.document(), sheet, form.criteria()).orElseThrow(NotThere::new);
        if (form.over().isEmpty()) {
            LibraryPiece fresh = form.piece(editor, draft, LibraryId.next(), sheet, 1, body, now());
            String mark = Sha256.ofText(editor.person() + " " + id + " " + sent).hex();
            if (!store.add(fresh, mark)) {
                return store.sent(mark);
            }
            return kept(editor, draft, sheet, fresh);
        }
        LibraryId over = LibraryId.of(form.over());
        store.hold(over);
        LibraryPiece newest = own(editor, over);
        if (newest.sheet() != sheet.kind() || !newest.issuer().equals(draft.issuer())) {
            throw new NotThere();
        }
        LibraryPiece next =
                form.piece(editor, draft, over, sheet, newest.version() + 1, body, now());
        if (isSame(newest, next)) {
            return over;
        }
        if (form.seen() != newest.version()) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.library.problem.elsewhere");
        }
        return kept(editor, draft, sheet, next);
    }

    private static boolean isSame(LibraryPiece one, LibraryPiece other) {
        return one.title().equals(other.title())
                && one.note().equals(other.note())
                && one.body().equals(other.body());
    }

    /** The draft from which it was kept has that version, too. */
    private LibraryId kept(Editor editor, Draft draft, Sheet sheet, LibraryPiece piece) {
        store.addVersion(piece);
        took(editor, draft, sheet, piece, "kept " + piece.id() + " " + piece.version());
        record(editor, piece, "keep");
        return piece.id();
    }

    private void took(Editor editor, Draft draft, Sheet sheet, LibraryPiece piece, String sent) {
        String mark = LibraryBody.mark(draft.document(), sheet);
        store.took(
                draft.id(),
                new LibraryStore.Taken(
                        piece.id(), piece.version(), sheet.kind(), sheet.item(), mark),
                sent,
                editor.person(),
                now());
    }

    /**
     * Puts a copy of the newest version into a draft; whoever presses twice finds the first.
     *
     * @param sent which form this is
     */
    @Transactional
    public Sheet take(Editor editor, LibraryId id, DraftId into, String sent) {
        Draft draft = Drafts.seenBy(editor, drafts.hold(into));
        Optional<Sheet> before = store.put(into, sent);
        if (before.isPresent()) {
            return before.get();
        }
        LibraryPiece piece = find(editor, id);
        mayTake(draft, piece);
        Draft next = draft.with(draft.document().deepCopy());
        Sheet sheet = LibraryBody.put(next.document(), piece.body());
        keep(editor, next, piece, sheet, sent);
        return sheet;
    }

    private void mayTake(Draft draft, LibraryPiece piece) {
        files.mayChange(draft);
        if (piece.isRetired()) {
            throw new UserProblem("catalog.library.problem.retired");
        }
        if (!above(Set.of(draft.issuer())).contains(piece.issuer())) {
            throw new UserProblem("catalog.library.problem.issuer");
        }
    }

    private void keep(Editor editor, Draft next, LibraryPiece piece, Sheet sheet, String sent) {
        if (DraftStart.bytes(next.document()).length > SourceText.LARGEST) {
            throw new UserProblem("catalog.studio.problem.large");
        }
        keeping.keep(next.savedBy(editor.person(), now()));
        files.adopt(next, piece.issuer(), piece.body(), editor.person());
        took(editor, next, sheet, piece, sent);
        audit.record(
                Audit.of(editor.person(), "designer", "catalog.library-take", "draft/" + next.id())
                        .with("piece", piece.id())
                        .with("version", piece.version())
                        .with("place", sheet.address()));
    }

    /**
     * Puts the newest version in the place of an older one, on that page of the draft.
     *
     * @param seen the draft that was looked at
     * @param version the version that was looked at
     */
    @Transactional
    public void renew(Editor editor, DraftId id, Sheet sheet, String seen, int version) {
        Draft draft = Drafts.seenBy(editor, drafts.hold(id));
        LibraryUse use = of(draft, sheet).orElseThrow(NotThere::new);
        if (use.version() == version) {
            return; // pressed twice
        }
        LibraryPiece piece = find(editor, use.piece().id());
        mayTake(draft, piece);
        if (piece.version() != version || !draft.seen().equals(seen)) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.library.problem.moved");
        }
        Draft next = draft.with(draft.document().deepCopy());
        LibraryBody.renew(next.document(), sheet, piece.body());
        keep(editor, next, piece, sheet, "renewed " + seen);
    }

    /** Offers it no more; drafts that have it keep it. */
    @Transactional
    public void retire(Editor editor, LibraryId id) {
        turn(editor, id, true);
    }

    @Transactional
    public void bringBack(Editor editor, LibraryId id) {
        turn(editor, id, false);
    }

    private void turn(Editor editor, LibraryId id, boolean off) {
        store.hold(id);
        LibraryPiece piece = own(editor, id);
        if (piece.isRetired() != off) {
            store.retire(id, off ? Optional.of(now()) : Optional.empty());
            record(editor, piece, off ? "retire" : "bring-back");
        }
    }

    private LibraryPiece own(Editor editor, LibraryId id) {
        return store.find(id)
                .filter(one -> editor.reach().contains(one.issuer()))
                .orElseThrow(NotThere::new);
    }

    private void record(Editor by, LibraryPiece piece, String step) {
        audit.record(
                Audit.of(
                                by.person(),
                                "designer",
                                "catalog.library-" + step,
                                "library/" + piece.id())
                        .with("title", piece.title())
                        .with("version", piece.version()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
