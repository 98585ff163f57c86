package org.cairn.catalog.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Art;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Ending;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Feedback;
import org.cairn.catalog.HoursPlan;
import org.cairn.catalog.Intake;
import org.cairn.catalog.Link;
import org.cairn.catalog.Minutes;
import org.cairn.catalog.Origin;
import org.cairn.catalog.Part;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Rule;
import org.cairn.catalog.ShownExemplar;
import org.cairn.catalog.StackRule;
import org.cairn.catalog.WordRule;
import org.cairn.catalog.Worth;
import org.cairn.people.Organization;
import org.cairn.platform.art.StackStyle;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;

/**
 * All about one edition of a micro-credential.
 *
 * @param history all editions, newest first
 * @param ending that it is being retired
 * @param stacks the stacks that have it as a member
 * @param intakes runs of it that take applications now or soon
 * @param worth what the chosen district counts it for, where it has said so
 * @param feedback what participants say, where it was published
 * @param copying what this person may do with a copy of it
 * @param exemplars what was published for the current edition
 * @param dead what of its addresses does not open any more
 * @param designs whether the reader is one of its designers
 */
public record MicroCredentialPage(
        Edition edition,
        Organization issuer,
        List<Edition> history,
        District district,
        Optional<Worth> worth,
        Optional<Ending> ending,
        List<Edition> stacks,
        List<Intake> intakes,
        Feedback feedback,
        Copying copying,
        List<ShownExemplar> exemplars,
        Map<String, Link> dead,
        boolean designs)
        implements Page {

    /** As it is printed: one edition, seen from no district. */
    static MicroCredentialPage onPaper(Edition edition, Organization issuer) {
        return new MicroCredentialPage(
                edition,
                issuer,
                List.of(edition),
                District.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Feedback.NONE,
                Copying.NONE,
                List.of(),
                Map.of(),
                false);
    }

    /** What is known of an address that does not open any more. */
    public Optional<Link> dead(URI address) {
        return Optional.ofNullable(dead.get(address.toString()));
    }

    /** The terms in one plain sentence. */
    public String terms(Frame frame) {
        return frame.t("catalog.copying." + definition().rights().terms().code());
    }

    /** Whose words it began with, in one sentence. */
    public String adapted(Frame frame, Origin origin) {
        return Copying.adapted(frame, origin);
    }

    /** Whether one can start on what this page shows. */
    public boolean isOpen() {
        return isCurrent() && ending.filter(Ending::isClosed).isEmpty();
    }

    @Override
    public String template() {
        return "catalog/micro-credential";
    }

    public Definition definition() {
        return edition.definition();
    }

    public Rubric rubric() {
        return definition().rubric();
    }

    /** The language of its texts, as an attribute. */
    public String lang() {
        return definition().language().toLanguageTag();
    }

    public boolean isCurrent() {
        return edition.equals(history.getFirst());
    }

    public String address() {
        return "/catalog/" + definition().slug();
    }

    /** Where this very edition stays. */
    public String ownAddress() {
        return isCurrent() ? address() : address() + "/editions/" + edition.number();
    }

    public String addressOf(Edition one) {
        return one.equals(history.getFirst()) ? address() : address() + "/editions/" + one.number();
    }

    /** Where one reads what became different up to the current edition. */
    public String changedSince(Edition old) {
        return address()
                + "/editions/"
                + history.getFirst().number()
                + "/changes?since="
                + old.number();
    }

    /** Where the files behind the templates of this edition are. */
    public String files() {
        return address() + "/editions/" + edition.number() + "/templates/";
    }

    public String art() {
        return address() + "/badge.svg?edition=" + edition.number();
    }

    public String artInWords() {
        return Art.words(edition, issuer);
    }

    /** The stack's own colors for the head of the page, light and dark. */
    public String colors() {
        StackStyle style = definition().picture().style(definition().stack().name());
        return "--stack:%s;--stack-wash:light-dark(%s,color-mix(in oklab,%s 24%%,#11171d))"
                .formatted(style.deep(), style.sky(), style.deep());
    }

    public String html(String markdown) {
        return Markdown.html(markdown);
    }

    /** "Micro-credential · Assessment for Learning · level 2 of 3". */
    public String eyebrow(Frame frame) {
        String kind = frame.t("catalog.a." + definition().kind().code());
        Optional<Integer> level = definition().stack().level();
        String stack = kind + " · " + definition().stack().name();
        return level.isEmpty() || definition().isProgram()
                ? stack
                : stack + " · " + frame.t("catalog.level", level.get());
    }

    /** What has to be earned before it in that stack; empty where it is open from the start. */
    public String after(Edition stack) {
        return stack.definition().stackRule().before(definition().slug(), Set.of()).stream()
                .map(StackRule.Member::title)
                .collect(Collectors.joining(", "));
    }

    /** What has to be reached, in one sentence. */
    public String ruleSentence(Frame frame) {
        Rubric rubric = rubric();
        int criteria = rubric.criteria().size();
        String level =
                rubric.levels().stream()
                        .filter(one -> one.id().equals(rubric.meets()))
                        .map(one -> one.name())
                        .findFirst()
                        .orElse(rubric.meets());
        return switch (rubric.rule()) {
            case Rule.All() -> frame.t("catalog.rule.all", criteria, level);
            case Rule.NOfM(int n) -> frame.t("catalog.rule.n-of-m", n, criteria, level);
            case Rule.Weighted(int percent) -> frame.t("catalog.rule.weighted", percent, level);
            case Rule.Holistic(String id) ->
                    frame.t(
                            "catalog.rule.holistic",
                            rubric.criterion(id).map(Criterion::title).orElse(id),
                            level,
                            criteria);
        };
    }

    public boolean isWeighted() {
        return rubric().rule() instanceof Rule.Weighted;
    }

    public int numberOf(Criterion criterion) {
        return rubric().criteria().indexOf(criterion) + 1;
    }

    public List<ShownExemplar> exemplars(Part part) {
        return exemplars.stream().filter(one -> one.part().equals(part.id())).toList();
    }

    /** "1 Clear goal, 3 Students act". */
    public String answered(Part part) {
        return rubric().criteria().stream()
                .filter(criterion -> part.criteria().contains(criterion.id()))
                .map(criterion -> numberOf(criterion) + " " + criterion.title())
                .collect(Collectors.joining(" · "));
    }

    public String words(Frame frame, WordRule rule) {
        String key = rule.isLimit() ? "catalog.words.limit" : "catalog.words.guide";
        return rule.min() == 0
                ? frame.t(key + ".most", rule.max())
                : frame.t(key, rule.min(), rule.max());
    }

    public String count(Frame frame, EvidenceDemand demand) {
        String pieces =
                demand.min() == demand.max()
                        ? frame.t("catalog.pieces", demand.max())
                        : frame.t("catalog.pieces.range", demand.min(), demand.max());
        return demand.required() ? pieces : pieces + ", " + frame.t("catalog.optional");
    }

    public String courseNames(Part part) {
        return definition().hours().stream()
                .flatMap(plan -> plan.courses().stream())
                .filter(course -> part.courses().contains(course.id()))
                .map(HoursPlan.Course::title)
                .collect(Collectors.joining(", "));
    }

    /** The modules that an EOLA draws on above all. */
    public String moduleNames(Part part) {
        return definition().hours().stream()
                .flatMap(plan -> plan.courses().stream())
                .filter(course -> part.courses().contains(course.id()))
                .flatMap(course -> course.modules().stream())
                .filter(module -> part.modules().contains(module.id()))
                .map(HoursPlan.Module::title)
                .collect(Collectors.joining(", "));
    }

    /** "1 h 30 min". */
    public String time(Frame frame, int minutes) {
        return frame.t(Minutes.said(minutes));
    }

    /** Where its learning plan stands; empty where it plans no hours. */
    public Optional<String> planAddress() {
        return definition().hours().map(plan -> ownAddress() + "/learning-plan");
    }

    /** Where it is told what it looks like; empty where nobody has told it. */
    public Optional<String> explainerAddress() {
        return definition().explainer().map(one -> ownAddress() + "/about");
    }

    public double hours(int minutes) {
        return minutes / 60.0;
    }
}
