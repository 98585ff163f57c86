package org.cairn.catalog;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk: exemplars of what meets a part and what does not yet. They lie beside editions: what
 * is withdrawn, or whose consent is over, is gone at once, and no edition says that it was there.
 */
@Service
public class Exemplars {

    /** So many at one part, without those that were withdrawn. */
    public static final int MOST = 10;

    public static final int MOST_FILES = 5;

    private final ExemplarStore store;
    private final Catalog catalog;
    private final EditionStore editions;
    private final IssuerDays days;
    private final ObjectProvider<TemplateGate> gate;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exemplars(
            ExemplarStore store,
            Catalog catalog,
            EditionStore editions,
            IssuerDays days,
            ObjectProvider<TemplateGate> gate,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.editions = editions;
        this.days = days;
        this.gate = gate;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What everybody sees, with what meets first. */
    public List<ShownExemplar> shown(Edition current) {
        List<Exemplar> published = store.published(current.microCredential());
        if (published.isEmpty()) {
            return List.of();
        }
        LocalDate today = days.today(current.issuer());
        return published.stream()
                .filter(one -> isShown(one, current, today))
                .map(Exemplar::shown)
                .toList();
    }

    private static boolean isShown(Exemplar one, Edition current, LocalDate today) {
        return one.standing(current.definition(), today) == Exemplar.Standing.SHOWN;
    }

    /** Whether anything is shown at this part of what is current. */
    public boolean isAnyAt(MicroCredentialId id, String part) {
        return catalog.currentOf(id).stream()
                .flatMap(current -> shown(current).stream())
                .anyMatch(one -> one.part().equals(part));
    }

    /** A file of one that everybody sees. */
    public Optional<ExemplarFile> file(String slug, ExemplarId id, Sha256 hash) {
        Edition current = catalog.current(slug).orElseThrow(NotThere::new);
        return store.find(id)
                .filter(one -> one.microCredential().equals(current.microCredential()))
                .filter(one -> isShown(one, current, days.today(current.issuer())))
                .flatMap(one -> named(one, hash));
    }

    /** A file of any that was not withdrawn, for those who design it. */
    public Optional<ExemplarFile> file(Editor editor, String slug, ExemplarId id, Sha256 hash) {
        Exemplar one = find(editor, slug, id);
        return one.state() instanceof Exemplar.Withdrawn ? Optional.empty() : named(one, hash);
    }

    private static Optional<ExemplarFile> named(Exemplar one, Sha256 hash) {
        return one.files().stream().filter(file -> file.file().hash().equals(hash)).findFirst();
    }

    /** All of a micro-credential, for those who design it. */
    public List<Exemplar> of(Editor editor, String slug) {
        return store.of(current(editor, slug).microCredential());
    }

    public Exemplar find(Editor editor, String slug, ExemplarId id) {
        Edition current = current(editor, slug);
        return own(store.find(id), current);
    }

    private Edition current(Editor editor, String slug) {
        return catalog.current(slug)
                .filter(one -> editor.reach().contains(one.issuer()))
                .filter(one -> !one.definition().isStack())
                .orElseThrow(NotThere::new);
    }

    private static Exemplar own(Optional<Exemplar> found, Edition current) {
        return found.filter(one -> one.microCredential().equals(current.microCredential()))
                .orElseThrow(NotThere::new);
    }

    /** Writes a new one; the same form sent twice is one. */
    public ExemplarId add(Editor editor, String slug, String part, ExemplarForm form) {
        Edition current = current(editor, slug);
        if (current.definition().part(part).isEmpty()) {
            throw new NotThere();
        }
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    editions.hold(slug, current.microCredential(), current.issuer(), now());
                    String mark = form.mark(editor.person() + " " + slug + " " + part);
                    return store.sent(mark).orElseGet(() -> add(editor, current, part, form, mark));
                }));
    }

    private ExemplarId add(
            Editor editor, Edition current, String part, ExemplarForm form, String mark) {
        if (store.count(current.microCredential(), part) >= MOST) {
            throw new UserProblem("catalog.exemplar.problem.full", MOST);
        }
        Exemplar fresh =
                new Exemplar(
                        ExemplarId.next(),
                        current.microCredential(),
                        part,
                        form.words(),
                        form.origin(),
                        List.of(),
                        new Exemplar.Writing(),
                        editor.person(),
                        now());
        store.add(fresh, mark);
        record(editor, slug(current), fresh, "add");
        return fresh.id();
    }

    private static String slug(Edition current) {
        return current.definition().slug();
    }

    /** Changes its words as long as it is being written, if they are those it was made from. */
    public void change(Editor editor, String slug, ExemplarId id, ExemplarForm form) {
        transaction.executeWithoutResult(status -> {
            Exemplar there = held(editor, slug, id);
            Map<String, String> notes = new HashMap<>(there.words().notes());
            Part part =
                    current(editor, slug)
                            .definition()
                            .part(there.part())
                            .orElseThrow(NotThere::new);
            notes.keySet().removeAll(part.criteria());
            notes.putAll(form.words().notes());
            Exemplar.Words words =
                    new Exemplar.Words(
                            form.words().title(), form.words().meets(), form.words().text(), notes);
            Exemplar changed = there.with(words, form.origin(), editor.person(), now());
            if (there.mark().equals(changed.mark())) {
                return;
            }
            mustBeWriting(there);
            if (!form.seen().equals(there.mark())) {
                throw new UserProblem(HttpStatus.CONFLICT, "catalog.exemplar.problem.elsewhere");
            }
            store.change(changed);
            record(editor, slug, changed, "change");
        });
    }

    private Exemplar held(Editor editor, String slug, ExemplarId id) {
        Edition current = current(editor, slug);
        return own(store.hold(id), current);
    }

    private static void mustBeWriting(Exemplar there) {
        if (!there.isBeingWritten()) {
            throw new UserProblem(
                    HttpStatus.CONFLICT,
                    there.state() instanceof Exemplar.Withdrawn
                            ? "catalog.exemplar.problem.withdrawn"
                            : "catalog.exemplar.problem.published");
        }
    }

    /**
     * Adds a file; one that is there already is there then. No transaction is open while its bytes
     * arrive.
     *
     * @return the name it got
     */
    public String attach(
            Editor editor, String slug, ExemplarId id, InputStream bytes, String fileName) {
        mustBeWriting(find(editor, slug, id));
        TemplateGate.Taken taken = gate.getObject().take(bytes, fileName, TemplateFiles.MOST_BYTES);
        transaction.executeWithoutResult(status -> {
            Exemplar there = held(editor, slug, id);
            mustBeWriting(there);
            if (named(there, taken.file().hash()).isPresent()) {
                return;
            }
            if (there.files().size() >= MOST_FILES) {
                throw new UserProblem("catalog.exemplar.problem.files", MOST_FILES);
            }
            store.attach(id, new ExemplarFile(taken.file(), taken.name()), now());
            audit.record(step(editor, slug, there, "attach").with("sha256", taken.file().hash()));
        });
        return taken.name();
    }

    /** Takes a file away; one that is gone already is gone. */
    public void detach(Editor editor, String slug, ExemplarId id, Sha256 hash) {
        transaction.executeWithoutResult(status -> {
            Exemplar there = held(editor, slug, id);
            mustBeWriting(there);
            if (!store.detach(id, hash)) {
                throw new NotThere();
            }
            audit.record(step(editor, slug, there, "detach").with("sha256", hash));
        });
    }

    /**
     * Shows it to everybody.
     *
     * @param seen {@link Exemplar#whole()} of what was looked at
     * @param unmarked that nothing in it says who anybody is
     */
    public void publish(Editor editor, String slug, ExemplarId id, String seen, boolean unmarked) {
        transaction.executeWithoutResult(status -> {
            Exemplar there = held(editor, slug, id);
            if (there.state() instanceof Exemplar.Published && seen.equals(there.whole())) {
                return;
            }
            mustBeWriting(there);
            if (!seen.equals(there.whole())) {
                throw new UserProblem(HttpStatus.CONFLICT, "catalog.exemplar.problem.other");
            }
            Edition current = current(editor, slug);
            Part part =
                    current.definition()
                            .part(there.part())
                            .orElseThrow(() ->
                                    new UserProblem("catalog.exemplar.standing.part-gone.words"));
            ExemplarChecks.check(there, part, days.today(current.issuer()));
            if (!unmarked) {
                throw new UserProblem("catalog.exemplar.problem.unmarked");
            }
            store.publish(id, editor.person(), now());
            audit.record(
                    step(editor, slug, there, "publish").with("origin", there.origin().code()));
        });
    }

    /** Takes it off the page so that it can be changed and published anew. */
    public void reopen(Editor editor, String slug, ExemplarId id) {
        transaction.executeWithoutResult(status -> {
            Exemplar there = held(editor, slug, id);
            if (there.isBeingWritten()) {
                return;
            }
            if (there.state() instanceof Exemplar.Withdrawn) {
                mustBeWriting(there);
            }
            store.reopen(id);
            record(editor, slug, there, "reopen");
        });
    }

    /** Takes it off the page at once and for good. */
    public void withdraw(Editor editor, String slug, ExemplarId id, String reason) {
        transaction.executeWithoutResult(status -> {
            Exemplar there = held(editor, slug, id);
            if (there.isBeingWritten()) {
                throw new UserProblem(
                        HttpStatus.CONFLICT, "catalog.exemplar.problem.not-published");
            }
            if (there.state() instanceof Exemplar.Published) {
                store.withdraw(id, new Exemplar.Withdrawn(editor.person(), now(), reason));
                record(editor, slug, there, "withdraw");
            }
        });
    }

    /** Deletes its words and files, and who consented; what is published is withdrawn first. */
    public void remove(Editor editor, String slug, ExemplarId id) {
        transaction.executeWithoutResult(status -> {
            Exemplar there = held(editor, slug, id);
            if (there.state() instanceof Exemplar.Published) {
                mustBeWriting(there);
            }
            store.delete(id);
            record(editor, slug, there, "remove");
        });
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(Editor editor, String slug, Exemplar one, String step) {
        audit.record(step(editor, slug, one, step));
    }

    private static Audit step(Editor editor, String slug, Exemplar one, String step) {
        return Audit.of(
                        editor.person(),
                        Role.DESIGNER.code(),
                        "catalog.exemplar-" + step,
                        "exemplar/" + one.id())
                .with("slug", slug)
                .with("part", one.part());
    }
}
