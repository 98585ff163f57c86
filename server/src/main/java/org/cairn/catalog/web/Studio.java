package org.cairn.catalog.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Adaptations;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Comment;
import org.cairn.catalog.Comments;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftLinks;
import org.cairn.catalog.DraftSaving;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Library;
import org.cairn.catalog.LibraryUse;
import org.cairn.catalog.Links;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.SheetView;
import org.cairn.catalog.TemplateFiles;
import org.cairn.catalog.ToMend;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the pages of the design studio share: who may write, where one is, what is missing. */
@Component
class Studio {

    /** More is not read; the front desk says that it is too large. */
    static final int MOST_BYTES = Catalog.LARGEST_FILE + 1;

    /** A file that is too large by far still comes back with its form and a word at its field. */
    static final long MOST_SENT = 16L << 20;

    private static final Set<Sheet.Kind> KINDS_WITH_FILES =
            Set.of(Sheet.Kind.PART, Sheet.Kind.EXPLAINER);

    private final Drafts drafts;
    private final Catalog catalog;
    private final People people;
    private final Organizations organizations;
    private final Approvals approvals;
    private final Comments comments;
    private final TemplateFiles templates;
    private final PictureLooks looks;
    private final Adaptations adaptations;
    private final PilotReports pilots;
    private final Links links;
    private final Library library;

    Studio(
            Drafts drafts,
            Catalog catalog,
            People people,
            Organizations organizations,
            Approvals approvals,
            Comments comments,
            TemplateFiles templates,
            PictureLooks looks,
            Adaptations adaptations,
            PilotReports pilots,
            Links links,
            Library library) {
        this.drafts = drafts;
        this.catalog = catalog;
        this.people = people;
        this.organizations = organizations;
        this.approvals = approvals;
        this.comments = comments;
        this.templates = templates;
        this.looks = looks;
        this.adaptations = adaptations;
        this.pilots = pilots;
        this.links = links;
        this.library = library;
    }

    /** Whether this person designs anywhere. */
    static boolean mayDesign(Me me) {
        return me.holds(Role.DESIGNER) || me.holds(Role.ADMINISTRATOR);
    }

    Editor editor(Me me) {
        return new Editor(me.id(), people.reach(me.id(), Role.DESIGNER, Role.ADMINISTRATOR));
    }

    Draft open(Me me, String id) {
        return drafts.open(editor(me), DraftId.of(id));
    }

    /** What this person, or somebody who is not signed in, may do with a copy of an edition. */
    Copying copying(Optional<Me> me, Edition edition) {
        return new Copying(
                mayTake(me).test(edition),
                me.filter(Studio::mayDesign)
                        .map(this::editor)
                        .filter(one -> adaptations.isOpenTo(one, edition))
                        .isPresent());
    }

    /** What this person, or somebody who is not signed in, may download as a package. */
    Predicate<Edition> mayTake(Optional<Me> me) {
        Set<OrganizationId> own =
                me.filter(Studio::mayDesign).map(one -> editor(one).reach()).orElse(Set.of());
        return edition ->
                own.contains(edition.issuer()) || edition.definition().rights().terms().areOpen();
    }

    /** A draft that this person writes or was asked about. */
    Draft read(Me me, String id) {
        return drafts.read(editor(me), DraftId.of(id));
    }

    boolean writes(Me me, Draft draft) {
        return editor(me).reach().contains(draft.issuer());
    }

    /** For whom this person may design, the highest place first. */
    List<Organization> issuers(Me me) {
        return organizations.all(editor(me).reach()).values().stream()
                .sorted(Comparator.comparing(Organization::kind).thenComparing(Organization::name))
                .toList();
    }

    /** Where this person says how things are done. */
    Set<OrganizationId> managed(Me me) {
        return people.reach(me.id(), Role.ADMINISTRATOR);
    }

    /** The one of these that a form names; without a word the first. */
    OrganizationId issuer(Me me, String named) {
        return issuers(me).stream()
                .map(Organization::id)
                .filter(id -> named.isEmpty() || id.toString().equals(named))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    Organization issuer(Draft draft) {
        return organizations.find(draft.issuer()).orElseThrow(NotThere::new);
    }

    static byte[] bytes(MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return content.readNBytes(MOST_BYTES);
        }
    }

    UnderWay.Work underWay(MicroCredentialId id) {
        return catalog.underWay(List.of(id)).values().stream()
                .reduce(UnderWay.Work.NOTHING, UnderWay.Work::plus);
    }

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }

    Outline outline(Draft draft, Optional<Sheet> current) {
        return new Outline(draft, drafts.toMend(draft), current);
    }

    /** What is known of the addresses that a draft names. */
    DraftLinks links(Draft draft) {
        return links.of(draft);
    }

    /** What of a draft came from the library. */
    List<LibraryUse> fromLibrary(Draft draft) {
        return library.of(draft);
    }

    /** Many drafts with what each still needs. */
    List<Outline> outlines(List<Draft> all) {
        Map<DraftId, List<ToMend>> needs = drafts.toMend(all);
        return all.stream()
                .map(draft ->
                        new Outline(
                                draft, needs.getOrDefault(draft.id(), List.of()), Optional.empty()))
                .toList();
    }

    static String address(Draft draft) {
        return "/catalog/drafts/" + draft.id();
    }

    /** What was said about its fields, read beside them or while one writes. */
    Remarks remarks(Draft draft, boolean reading) {
        List<Comment> all = comments.of(draft);
        Set<PersonId> who =
                all.stream()
                        .flatMap(one ->
                                Stream.of(
                                                Stream.of(one.by()),
                                                one.settledBy().stream(),
                                                one.answers().stream().map(Comment.Answer::by))
                                        .flatMap(Function.identity()))
                        .collect(Collectors.toSet());
        Map<PersonId, String> names =
                people.all(who).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().name()));
        return new Remarks(address(draft), reading, all, names);
    }

    /** A page of a draft, to be read and commented on. */
    ReadingPage reading(
            Me me, Draft draft, Sheet sheet, Optional<Text> problem, Map<String, String> typed) {
        return new ReadingPage(
                outline(draft, Optional.of(sheet)),
                drafts.view(draft, sheet),
                writes(me, draft),
                remarks(draft, true),
                problem,
                typed);
    }

    SheetPage page(SheetView view, Map<String, String> sample) {
        return page(view, Optional.empty(), Optional.empty(), sample);
    }

    SheetPage page(DraftSaving.Conflict conflict) {
        return page(conflict.view(), Optional.of(conflict), Optional.empty(), Map.of());
    }

    SheetPage page(SheetView view, Text problem) {
        return page(view, Optional.empty(), Optional.of(problem), Map.of());
    }

    private SheetPage page(
            SheetView view,
            Optional<DraftSaving.Conflict> conflict,
            Optional<Text> problem,
            Map<String, String> sample) {
        Draft draft = view.draft();
        return new SheetPage(
                outline(draft, Optional.of(view.sheet())),
                view,
                name(draft.savedBy()),
                conflict,
                problem,
                drafts.asItStands(draft),
                sample,
                remarks(draft, false),
                approvals.of(draft).stage(),
                KINDS_WITH_FILES.contains(view.sheet().kind()) ? templates.of(draft) : Map.of(),
                Optional.of(view)
                        .filter(one -> one.sheet().kind() == Sheet.Kind.PICTURE)
                        .map(looks::of),
                pilots.on(draft, view.sheet()),
                links.of(draft),
                view.sheet().kind().isItem() ? library.of(draft, view.sheet()) : Optional.empty());
    }
}
