package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.catalog.Adaptations;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.BlueprintForm;
import org.cairn.catalog.BlueprintId;
import org.cairn.catalog.Blueprints;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Exemplar;
import org.cairn.catalog.ExemplarForm;
import org.cairn.catalog.ExemplarId;
import org.cairn.catalog.Exemplars;
import org.cairn.catalog.Library;
import org.cairn.catalog.LibraryForm;
import org.cairn.catalog.LibraryId;
import org.cairn.catalog.Planning;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Typing;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.files.Sha256;
import org.cairn.review.AccessId;
import org.cairn.review.Accesses;
import org.cairn.review.ActivityId;
import org.cairn.review.PersonalPlans;
import org.cairn.review.Village;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a well-meaning person of a village would put into addresses and forms. */
final class Things {

    private static final String FILE = "What an exemplar shows";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Village village;
    private final JdbcClient db;
    private final Together together;
    private final Piled piled;
    private final AccessId access;
    private final DraftId planned;
    private final Trying trying;
    private final BlueprintId blueprint;
    private final LibraryId piece;
    private final ExemplarId written;
    private final ExemplarId published;
    private final ActivityId noted = ActivityId.next();

    Things(Village village, JdbcClient db, BeanFactory beans) {
        this.village = village;
        this.db = db;
        this.together = new Together(beans, village);
        this.piled = new Piled(beans, village);
        Accesses accesses = beans.getBean(Accesses.class);
        PersonId principal = village.holder(Role.PRINCIPAL);
        accesses.open(
                village.educator(),
                village.draft(),
                new Accesses.Wish(Set.of(principal), true, 7, "Is it clear?"));
        this.access =
                accesses.of(village.educator(), village.draft()).open().getFirst().access().id();
        beans.getBean(PersonalPlans.class)
                .note(
                        village.educator(),
                        village.draft(),
                        noted,
                        0,
                        Map.of("kind", "reading", "day", "2020-05-04"));
        Exemplars exemplars = beans.getBean(Exemplars.class);
        this.written = exemplar(exemplars, "Being written");
        this.published = exemplar(exemplars, "Published");
        String seen = exemplars.find(designer(), village.slug(), published).whole();
        exemplars.publish(designer(), village.slug(), published, seen, true);
        beans.getBean(Approvals.class)
                .ask(
                        designer(),
                        village.design(),
                        new Approvals.Wish(
                                Set.of(village.holder(Role.APPROVER)), "", Optional.empty()));
        this.planned = planned(beans);
        this.trying = Trying.in(village, beans);
        this.piece = kept(beans.getBean(Library.class), designer(), village.design());
        this.blueprint =
                beans.getBean(Blueprints.class)
                        .keep(
                                designer(),
                                village.design(),
                                BlueprintForm.read(
                                        "Begin so", "", List.of("parts"), List.of(), ""));
    }

    /** A part that is kept in the library. */
    private static LibraryId kept(Library library, Editor editor, DraftId draft) {
        Sheet part = Sheet.part("part-1");
        LibraryForm first = new LibraryForm("Kept", "", true, "", 0);
        return library.keep(editor, draft, part, first, "kept");
    }

    /** The draft of a program whose first step somebody is to approve. */
    private DraftId planned(BeanFactory beans) {
        PersonId designer = village.holder(Role.DESIGNER);
        Edition program = beans.getBean(Catalog.class).current(together.program()).orElseThrow();
        Editor editor = designer();
        DraftId draft =
                beans.getBean(Adaptations.class)
                        .beginLike(editor, program, village.district().id())
                        .id();
        beans.getBean(Planning.class)
                .assign(
                        editor,
                        draft,
                        PlanningStep.Kind.PLAN,
                        new PlanningStep.Assignment(
                                Optional.of(designer),
                                Optional.of(village.holder(Role.APPROVER)),
                                Optional.empty()),
                        "//");
        Drafts drafts = beans.getBean(Drafts.class);
        Sheet sheet = Sheet.of(Sheet.Kind.EXPLAINER);
        String seen = drafts.view(drafts.open(editor, draft), sheet).seen();
        drafts.save(editor, draft, new Typing(sheet, seen, Map.of(), "add explainer.videos"));
        return draft;
    }

    private Editor designer() {
        return new Editor(village.holder(Role.DESIGNER), Set.of(village.district().id()));
    }

    private ExemplarId exemplar(Exemplars exemplars, String title) {
        ExemplarId id =
                exemplars.add(
                        designer(),
                        village.slug(),
                        "steps",
                        new ExemplarForm(
                                new Exemplar.Words(title, true, "Words", Map.of("pace", "There")),
                                new Exemplar.Made(),
                                "",
                                title));
        exemplars.attach(
                designer(),
                village.slug(),
                id,
                new ByteArrayInputStream(FILE.getBytes(UTF_8)),
                "shown.txt");
        return id;
    }

    Village village() {
        return village;
    }

    /** Who goes through that door every day. */
    PersonId caller(Door door) {
        if (List.of("cohorts", "calendars", "yearbooks").contains(door.room())) {
            return together.caller(door);
        }
        if (door.room().equals("stacks")) {
            return piled.caller(door);
        }
        Role role = door.roles().map(List::getFirst).orElse(Role.EDUCATOR);
        if (List.of("badges", "my-badges", "notices").contains(door.room())) {
            return village.earner();
        }
        if (door.room().equals("opened")) {
            return village.holder(Role.PRINCIPAL);
        }
        return isOfHandedIn(door) ? village.waiting() : village.holder(role);
    }

    private static boolean isOfHandedIn(Door door) {
        return !door.room().equals("catalog")
                && (door.pattern().contains("receipt") || door.pattern().contains("withdraw"));
    }

    /** The value of a variable of an address; a new kind of thing is told here. */
    String variable(Door door, String name) {
        return switch (door.room()) {
            case "submissions" -> ofSubmission(door, name);
            case "assessments" ->
                    name.equals("criterion") ? "pace" : "" + village.claimed().value();
            case "decisions" -> "" + village.recommended().value();
            case "opened" -> access.toString();
            case "pilots" -> name.equals("id") ? trying.pilot().toString() : "0".repeat(64);
            case "portfolio" ->
                    door.pattern().contains("/uploads/")
                            ? village.upload()
                            : village.artifact().id().toString();
            case "evidence" -> village.ticket().substring("/evidence/".length());
            case "awards" -> village.award().value();
            case "badges" -> name.equals("place") ? "1" : village.award().value();
            case "catalog" ->
                    name.equals("slug") && isOfProgram(door)
                            ? together.program()
                            : ofCatalog(door, name);
            case "issuers", "organizations" ->
                    name.equals("id")
                            ? village.district().id().toString()
                            : village.district().slug();
            case "people" -> village.educator().toString();
            case "notices" -> notice();
            case "status" -> statusList();
            case "promises" -> "" + village.handedIn().value();
            case "cohorts", "calendars", "yearbooks" -> together.variable(door, name);
            case "stacks" -> piled.variable(door, name);
            case "recognition" -> name.equals("slug") ? village.slug() : village.district().slug();
            case "confirm", "reset", "settings" -> "a-secret-that-nobody-was-sent-0123456789-ab";
            default ->
                    throw new AssertionError(
                            "Tell Things.variable what stands for {" + name + "} in " + door);
        };
    }

    private static boolean isOfProgram(Door door) {
        return door.pattern().contains("learning-plan") || door.pattern().endsWith("/about");
    }

    private String ofCatalog(Door door, String name) {
        if (door.pattern().contains("/catalog/templates/")) {
            return blueprint.toString();
        }
        if (door.pattern().contains("/catalog/library/")) {
            return piece.toString();
        }
        return door.pattern().contains("/exemplars") ? ofExemplar(door, name) : ofDraft(door, name);
    }

    private String ofExemplar(Door door, String name) {
        boolean shown =
                door.reads() && name.equals("id") && door.pattern().contains("/files/")
                        || door.pattern().contains("/withdrawal")
                        || door.pattern().contains("/reopening");
        return switch (name) {
            case "id" -> "" + (shown ? published : written);
            case "hash" -> Sha256.ofText(FILE).hex();
            default -> village.slug();
        };
    }

    private String ofDraft(Door door, String name) {
        return switch (name) {
            case "number" -> "1";
            case "id" -> draft(door).toString();
            case "step" -> "plan";
            case "video" -> "video-1";
            case "use" -> "captions";
            case "item", "part" -> "part-1";
            case "hash" -> "0".repeat(64);
            case "sheet" ->
                    door.pattern().contains("/library/") || door.pattern().contains("{item}")
                            ? "parts"
                            : "basics";
            default -> village.slug();
        };
    }

    private DraftId draft(Door door) {
        if (door.pattern().contains("/pilot")) {
            return trying.draft();
        }
        return door.pattern().matches(".*/(planning/|films/|explainer-).*")
                ? planned
                : village.design();
    }

    private String ofSubmission(Door door, String name) {
        return switch (name) {
            case "part" -> "steps";
            case "prompt" -> "why";
            case "demand" -> "proof";
            case "access" -> access.toString();
            case "entry" -> "goal";
            case "activity" -> noted.toString();
            default -> {
                boolean decides = door.roles().filter(r -> r.contains(Role.APPROVER)).isPresent();
                yield ""
                        + (decides
                                        ? village.recommended()
                                        : isOfHandedIn(door) ? village.handedIn() : village.draft())
                                .value();
            }
        };
    }

    private String notice() {
        return db.sql("select id::text from notices.notice where person = :person limit 1")
                .param("person", village.earner().value())
                .query(String.class)
                .optional()
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    private String statusList() {
        return db.sql("select name from awards.status_list where issuer = :issuer limit 1")
                .param("issuer", village.district().id().value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** What a person would write into a field with that name. */
    String field(String name) {
        return switch (name) {
            case "email", "personEmail" ->
                    "kit." + NUMBER.incrementAndGet() + "@unmistakable.example";
            case "password" -> "seven quiet otters 9";
            case "zone" -> "America/Los_Angeles";
            case "language" -> "en";
            case "role" -> "assessor";
            case "place", "school", "issuer" -> village.district().id().toString();
            case "microCredential", "of" -> village.slug();
            case "stack" -> piled.slug();
            case "session" -> together.missed();
            case "cohort" -> together.cohort();
            case "post" -> together.post();
            case "module" -> together.module();
            case "pilot" -> trying.pilot().toString();
            case "person" -> village.educator().toString();
            case "firstDay", "lastDay" -> LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
            case "pinned" -> "true";
            case "submission" -> "" + village.handedIn().value();
            case "code" -> "mistake";
            case "level" -> "shown";
            case "days" -> "14";
            case "part" -> "steps";
            case "exemplar" -> "" + written;
            case "judgement" -> "meets";
            case "origin" -> "made";
            case "reader" -> village.principal().toString();
            case "award" -> village.award().value();
            case "draft" -> village.design().toString();
            case "use" -> "captions";
            case "video" -> "video-1";
            case "organization" -> village.district().slug();
            case "shown" -> "true";
            case "all" -> "false";
            case "day" -> LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
            case "value" -> "award";
            case "offset", "version", "round" -> "0";
            case "bytes", "page" -> "1";
            case "kind" -> "school";
            case "slug" -> "upper-school-" + NUMBER.incrementAndGet();
            case "brandColor" -> "#1F5FA8";
            case "url" -> "https://example.org/";
            case "artifact", "piece", "chosen" -> village.artifact().id().toString();
            case "visibility" -> "unlisted";
            case "ai" -> "none";
            case "ownWork", "privacy", "understood", "flagged" -> "true";
            case "for" -> "/submissions/" + village.draft().value() + "/parts/steps/evidence/proof";
            case "added",
                    "into",
                    "over",
                    "slot",
                    "replaces",
                    "edition",
                    "go",
                    "detach",
                    "instead",
                    "next",
                    "back",
                    "from",
                    "edit",
                    "privateNote" ->
                    "";
            default -> name.startsWith("version.") ? "0" : "Plain words of a person";
        };
    }
}
