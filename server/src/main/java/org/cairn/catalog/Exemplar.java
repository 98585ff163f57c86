package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;

/** Work that shows what meets a part of a micro-credential or does not yet, as designers see it. */
public record Exemplar(
        ExemplarId id,
        MicroCredentialId microCredential,
        String part,
        Words words,
        Origin origin,
        List<ExemplarFile> files,
        State state,
        PersonId savedBy,
        Instant savedAt) {

    /**
     * What everybody reads of it.
     *
     * @param text in Markdown; empty where files say it all
     * @param notes by criterion, what shows it or what is missing
     */
    public record Words(String title, boolean meets, String text, Map<String, String> notes) {

        public Words {
            notes = Map.copyOf(notes);
        }

        /** The same words are always these texts. */
        List<String> texts() {
            List<String> all = new ArrayList<>(List.of(title, "" + meets, text));
            new TreeMap<>(notes).forEach((criterion, note) -> all.addAll(List.of(criterion, note)));
            return all;
        }
    }

    /** Where it comes from. */
    public sealed interface Origin {

        String code();
    }

    /** Nobody has said yet where it comes from. */
    public record Unsaid() implements Origin {

        @Override
        public String code() {
            return "unsaid";
        }
    }

    /** It was made to be an exemplar. */
    public record Made() implements Origin {

        @Override
        public String code() {
            return "made";
        }
    }

    /**
     * It is somebody's work.
     *
     * @param by who agreed; for designers of the issuer only
     * @param until the last day on which it may be shown
     */
    public record Consented(String by, LocalDate since, Optional<LocalDate> until)
            implements Origin {

        @Override
        public String code() {
            return "consent";
        }

        boolean isOver(LocalDate today) {
            return until.filter(day -> day.isBefore(today)).isPresent();
        }
    }

    /** How far it is. */
    public sealed interface State {}

    /** It is being written. */
    public record Writing() implements State {}

    /** Somebody published it, and said that no mark of a person is left in it. */
    public record Published(PersonId by, Instant at) implements State {}

    /** Nobody sees it any more. */
    public record Withdrawn(PersonId by, Instant at, String reason) implements State {}

    /** Whether educators see it, and if not, why. */
    public enum Standing {
        WRITING,
        SHOWN,
        CONSENT_OVER,
        PART_GONE,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Exemplar {
        files = List.copyOf(files);
    }

    /** Where it stands on a day of the issuer, beside the edition that is current. */
    public Standing standing(Definition current, LocalDate today) {
        if (state instanceof Withdrawn) {
            return Standing.WITHDRAWN;
        }
        if (current.part(part).isEmpty()) {
            return Standing.PART_GONE;
        }
        if (state instanceof Writing) {
            return Standing.WRITING;
        }
        return isConsentOver(today) ? Standing.CONSENT_OVER : Standing.SHOWN;
    }

    private boolean isConsentOver(LocalDate today) {
        return origin instanceof Consented consent && consent.isOver(today);
    }

    private static List<String> and(List<String> texts, String more) {
        return Stream.concat(texts.stream(), Stream.of(more)).toList();
    }

    /** Stands for its words, so that a form can say what it was made from. */
    public String mark() {
        return Sha256.ofTexts(and(words.texts(), "" + origin)).hex();
    }

    /** Stands for all of it, so that nobody publishes what they have not seen. */
    public String whole() {
        List<String> all = new ArrayList<>(List.of(mark()));
        files.stream()
                .sorted(Comparator.comparing(one -> one.file().hash().hex()))
                .forEach(one -> all.addAll(List.of(one.file().hash().hex(), one.name())));
        return Sha256.ofTexts(all).hex();
    }

    /** The same with what the database keeps apart. */
    Exemplar with(Map<String, String> notes, List<ExemplarFile> kept) {
        return new Exemplar(
                id,
                microCredential,
                part,
                new Words(words.title(), words.meets(), words.text(), notes),
                origin,
                kept,
                state,
                savedBy,
                savedAt);
    }

    /** With other words, written by somebody. */
    Exemplar with(Words other, Origin from, PersonId by, Instant now) {
        return new Exemplar(id, microCredential, part, other, from, files, state, by, now);
    }

    boolean isBeingWritten() {
        return state instanceof Writing;
    }

    /** As everybody sees it once it is published. */
    public ShownExemplar shown() {
        return new ShownExemplar(id, part, words, origin instanceof Consented, files);
    }
}
