package org.cairn.catalog;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.platform.files.Sha256;

/**
 * All that a micro-credential or program is: what it proves, what is handed in, how it is judged.
 *
 * @param slug its place in addresses, the same for ever
 * @param language of all its texts
 * @param shortWord at most nine letters, for small badge art
 * @param competency the one competency, in Markdown
 * @param keyMethod in Markdown
 * @param decisionDays business days from hand-in to decision, a promise
 * @param assessment who sees whose name, and how long an assessor holds work
 * @param validYears how long an award is valid; empty = it does not expire
 * @param picture what was chosen of the look of its badge
 * @param rights under what terms others may copy it, and whose words it began with
 */
public record Definition(
        String slug,
        Kind kind,
        Locale language,
        String title,
        String shortWord,
        String summary,
        Stack stack,
        String competency,
        String keyMethod,
        List<String> components,
        List<String> audience,
        List<String> topics,
        boolean needsStudents,
        boolean usesExistingEvidence,
        List<Path> paths,
        Effort effort,
        int decisionDays,
        Assessment assessment,
        Optional<Integer> validYears,
        Rights rights,
        List<Research> research,
        List<Resource> resources,
        List<Alignment> alignment,
        Optional<LearningPlan> plan,
        Optional<HoursPlan> hours,
        Optional<Explainer> explainer,
        List<Part> parts,
        Rubric rubric,
        Picture picture) {

    /** A single skill, a large program of courses, or a stack that is earned by its members. */
    public enum Kind {
        MICRO_CREDENTIAL,
        PROGRAM,
        STACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** How one may earn it: alone at any time, with a cohort, or by earning its members. */
    public enum Path {
        ON_DEMAND,
        COHORT,
        STACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Path of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * The set of related micro-credentials it belongs to, and its level there (1 to 3).
     *
     * @param rule what has to be earned, where the definition is of the stack itself
     */
    public record Stack(String name, Optional<Integer> level, Optional<StackRule> rule) {

        /** For everything that is no stack itself. */
        public Stack(String name, Optional<Integer> level) {
            this(name, level, Optional.empty());
        }
    }

    /** Estimated effort, in minutes. */
    public record Effort(int minutes, String note) {}

    /**
     * How work is assessed.
     *
     * @param leaseHours how long an assessor holds a submission at a time
     */
    public record Assessment(Anonymity anonymity, int leaseHours) {

        /** What holds where the file says nothing. */
        public static final Assessment USUAL = new Assessment(Anonymity.BLIND, 8);
    }

    /** Who sees whose name during assessment. */
    public enum Anonymity {
        /** Neither side. */
        BLIND,
        /** The educator learns who assessed; the assessor does not learn whose work it is. */
        SINGLE,
        /** Both sides. */
        OPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Anonymity of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public boolean namesEducator() {
            return this == OPEN;
        }

        public boolean namesAssessor() {
            return this != BLIND;
        }
    }

    /**
     * A work it rests on.
     *
     * @param says what the work says, in one sentence of our own
     */
    public record Research(
            String title, String authors, int year, Optional<URI> url, String says) {}

    /** Something useful on the way. */
    public record Resource(String title, Optional<URI> url, String says) {}

    /** An item of a framework that it is aligned with. */
    public record Alignment(
            String framework,
            String code,
            String name,
            URI url,
            Optional<String> statement,
            String type) {}

    public Definition {
        components = List.copyOf(components);
        audience = List.copyOf(audience);
        topics = List.copyOf(topics);
        paths = List.copyOf(paths);
        research = List.copyOf(research);
        resources = List.copyOf(resources);
        alignment = List.copyOf(alignment);
        parts = List.copyOf(parts);
    }

    public boolean isProgram() {
        return kind == Kind.PROGRAM;
    }

    public boolean isStack() {
        return kind == Kind.STACK;
    }

    /** What a stack asks for; only a stack has one. */
    public StackRule stackRule() {
        return stack.rule().orElseThrow(() -> new IllegalStateException(slug + " is no stack"));
    }

    /** Every file that it gives out or shows. */
    Set<Sha256> files() {
        return Stream.concat(
                        parts.stream()
                                .flatMap(part -> part.templates().stream())
                                .map(Template::hash),
                        explainer.stream().flatMap(Explainer::files))
                .collect(Collectors.toSet());
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** The parts in which this criterion is shown. */
    public List<Part> partsAnswering(String criterionId) {
        return parts.stream().filter(part -> part.criteria().contains(criterionId)).toList();
    }

    /** Every kind of evidence that may be handed in; answers to prompts are text. */
    public Set<EvidenceKind> evidenceKinds() {
        Set<EvidenceKind> kinds =
                demands().stream()
                        .flatMap(demand -> demand.choices().stream())
                        .flatMap(choice -> choice.kinds().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (parts.stream().anyMatch(part -> !part.prompts().isEmpty())) {
            kinds.add(EvidenceKind.TEXT);
        }
        return kinds;
    }

    /** What to speak of first: of each demand the kind it names first, then writing. */
    public Set<EvidenceKind> askedKinds() {
        Set<EvidenceKind> kinds = new LinkedHashSet<>();
        demands().forEach(demand -> kinds.add(demand.choices().getFirst().kinds().getFirst()));
        if (evidenceKinds().contains(EvidenceKind.TEXT)) {
            kinds.remove(EvidenceKind.TEXT);
            kinds.add(EvidenceKind.TEXT);
        }
        return kinds;
    }

    /** The kinds that nobody has to hand in, because each required demand can be met otherwise. */
    public Set<EvidenceKind> avoidableKinds() {
        if (isStack()) {
            return Set.of();
        }
        return Arrays.stream(EvidenceKind.values())
                .filter(kind ->
                        demands().stream()
                                .filter(EvidenceDemand::required)
                                .allMatch(demand ->
                                        demand.choices().stream()
                                                .flatMap(choice -> choice.kinds().stream())
                                                .anyMatch(other -> other != kind)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<EvidenceDemand> demands() {
        return parts.stream().flatMap(part -> part.evidence().stream()).toList();
    }
}
