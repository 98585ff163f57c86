package org.cairn.catalog;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: the files that a definition gives out. A definition names them by their bytes; whose
 * they are is kept here, so that no hash in a file opens what somebody handed in.
 */
@Service
public class TemplateFiles {

    /** No template is larger. */
    public static final long MOST_BYTES = 25L << 20;

    private static final int MOST = 10;

    private final TemplateStore store;
    private final DesignStore drafts;
    private final DraftKeeping keeping;
    private final PlanStore plans;
    private final ObjectProvider<TemplateGate> gate;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TemplateFiles(
            TemplateStore store,
            DesignStore drafts,
            DraftKeeping keeping,
            PlanStore plans,
            ObjectProvider<TemplateGate> gate,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.keeping = keeping;
        this.plans = plans;
        this.gate = gate;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in and puts it last among the templates of a part; one that the part names
     * already is there then. No transaction is open while the bytes arrive.
     *
     * @return the name it got
     */
    public String add(Editor editor, DraftId id, String part, InputStream bytes, String fileName) {
        Draft draft = Drafts.seenBy(editor, drafts.find(id));
        mayChange(draft, part);
        TemplateGate.Taken taken = gate.getObject().take(bytes, fileName, MOST_BYTES);
        transaction.executeWithoutResult(status -> add(editor, id, part, taken));
        return taken.name();
    }

    private void add(Editor editor, DraftId id, String part, TemplateGate.Taken taken) {
        Draft draft = Drafts.seenBy(editor, drafts.hold(id));
        ObjectNode holder = mayChange(draft, part);
        String hash = taken.file().hash().hex();
        ArrayNode list = holder.withArray("/templates");
        boolean named =
                list.valueStream().anyMatch(one -> one.path("sha256").asString("").equals(hash));
        if (!named && list.size() >= MOST) {
            throw new UserProblem("catalog.template.full", MOST);
        }
        boolean fresh = store.add(draft.issuer(), taken.file(), editor.person(), clock.instant());
        if (named && !fresh) {
            return;
        }
        if (!named) {
            list.addObject().put("name", taken.name()).put("sha256", hash);
            keeping.keep(draft.savedBy(editor.person(), clock.instant()));
        }
        audit.record(
                Audit.of(editor.person(), "designer", "catalog.add-template", "draft/" + id)
                        .with("part", part)
                        .with("sha256", hash));
    }

    /** Nothing of a draft changes that is published, or is on its chosen day. */
    void mayChange(Draft draft) {
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        if (!plans.of(List.of(draft.id())).isEmpty()) {
            throw new UserProblem("catalog.plan.holds");
        }
    }

    private ObjectNode mayChange(Draft draft, String part) {
        mayChange(draft);
        return draft.document()
                .path("parts")
                .valueStream()
                .filter(one -> Sheet.id(one).equals(part))
                .findFirst()
                .map(ObjectNode.class::cast)
                .orElseThrow(NotThere::new);
    }

    /** A template that this edition gives out; in a pilot one that the issuer may give out. */
    public Optional<TemplateFile> of(Edition edition, Sha256 hash) {
        boolean named =
                edition.definition().parts().stream()
                        .flatMap(part -> part.templates().stream())
                        .anyMatch(template -> template.hash().equals(hash));
        if (!named) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                (edition.isPilot()
                                ? store.known(edition.issuer(), List.of(hash))
                                : store.published(List.of(hash)))
                        .get(hash));
    }

    /** What is known of the files of a draft, by hash; what is missing is not here. */
    public Map<Sha256, TemplateFile> of(Draft draft) {
        Set<Sha256> hashes = DraftFilled.of(draft.publishable()).files();
        return hashes.isEmpty() ? Map.of() : store.known(draft.issuer(), hashes);
    }

    /** The files that a draft names and nobody has brought, each at its place. */
    List<ToMend> missing(Draft draft) {
        List<ToMend> films =
                draft.isProgram()
                        ? films(
                                draft.issuer(),
                                draft.document(),
                                (video, said) ->
                                        new ToMend(
                                                Sheet.of(Sheet.Kind.EXPLAINER),
                                                "explainer.videos[" + video + "]",
                                                said,
                                                false))
                        : List.of();
        return both(templates(draft), films);
    }

    private List<ToMend> templates(Draft draft) {
        return missing(
                draft.issuer(),
                draft.document(),
                (place, said) -> {
                    JsonNode part = draft.document().path("parts").path(place[0]);
                    return new ToMend(
                            Sheet.part(Sheet.id(part)),
                            "templates[" + place[1] + "].name",
                            said,
                            false);
                });
    }

    /** The same in a definition file, each at its line. */
    List<DefinitionProblem> missing(OrganizationId issuer, Source file) {
        return both(
                templates(issuer, file),
                films(
                        issuer,
                        file.tree(),
                        (video, said) ->
                                file.problem(
                                        "/explainer/videos/" + video,
                                        said.key(),
                                        said.arguments().toArray())));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Files of videos that nobody has brought, or that are of another type than they should be. */
    private <T> List<T> films(
            OrganizationId issuer, JsonNode tree, BiFunction<Integer, Text, T> problem) {
        List<FilmPlace> places = FilmPlace.all(tree);
        Map<Sha256, TemplateFile> known =
                places.isEmpty()
                        ? Map.of()
                        : store.known(issuer, places.stream().map(FilmPlace::hash).toList());
        return places.stream()
                .filter(place -> !place.isMetBy(Optional.ofNullable(known.get(place.hash()))))
                .map(place ->
                        problem.apply(
                                place.video(), Text.of("catalog.problem.film", place.title())))
                .toList();
    }

    private List<DefinitionProblem> templates(OrganizationId issuer, Source file) {
        return missing(
                issuer,
                file.tree(),
                (place, said) ->
                        file.problem(
                                "/parts/" + place[0] + "/templates/" + place[1],
                                said.key(),
                                said.arguments().toArray()));
    }

    private <T> List<T> missing(
            OrganizationId issuer, JsonNode tree, BiFunction<int[], Text, T> problem) {
        List<int[]> places = new ArrayList<>();
        List<Sha256> hashes = new ArrayList<>();
        JsonNode parts = tree.path("parts");
        for (int i = 0; i < parts.size(); i++) {
            JsonNode templates = parts.path(i).path("templates");
            for (int j = 0; j < templates.size(); j++) {
                String hash = templates.path(j).path("sha256").asString("");
                if (hash.matches("[0-9a-f]{64}")) {
                    places.add(new int[] {i, j});
                    hashes.add(new Sha256(hash));
                }
            }
        }
        Set<Sha256> known = hashes.isEmpty() ? Set.of() : store.known(issuer, hashes).keySet();
        List<T> missing = new ArrayList<>();
        for (int k = 0; k < places.size(); k++) {
            if (!known.contains(hashes.get(k))) {
                int[] place = places.get(k);
                JsonNode one = parts.path(place[0]).path("templates").path(place[1]);
                String name = one.path("name").asString("…");
                missing.add(problem.apply(place, Text.of("catalog.problem.template", name)));
            }
        }
        return missing;
    }

    /** Lets the issuer of a draft give out what another of its organizations gives out. */
    void adopt(Draft draft, OrganizationId from, JsonNode words, PersonId by) {
        Set<Sha256> hashes =
                words.findValuesAsString("sha256").stream()
                        .map(Sha256::new)
                        .collect(Collectors.toSet());
        if (!hashes.isEmpty() && !from.equals(draft.issuer())) {
            store.known(from, hashes)
                    .values()
                    .forEach(file -> store.add(draft.issuer(), file, by, clock.instant()));
        }
    }

    /** Makes public what an edition names, in the transaction that publishes it. */
    void publish(Edition edition, PersonId by) {
        Set<Sha256> hashes = edition.definition().files();
        if (!hashes.isEmpty()) {
            store.publish(
                    edition.issuer(),
                    store.known(edition.issuer(), hashes).values(),
                    by,
                    edition.publishedAt());
        }
    }
}
