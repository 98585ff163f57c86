package org.cairn.openbadges.jsonld;

import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Term.Written;
import org.jspecify.annotations.Nullable;

/**
 * The words that hold at one place of a document, and the ways on from there. What was asked once
 * is looked up from then on; nothing that was answered changes.
 */
final class CompiledContext {

    private final CompiledContexts contexts;
    private final ActiveContext active;
    private final @Nullable CompiledContext previous;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Map<Step, CompiledContext> next = new ConcurrentHashMap<>();

    /** Whether one of the words could be taken for a full address. */
    private final boolean hasLongWords;

    CompiledContext(
            CompiledContexts contexts, ActiveContext active, @Nullable CompiledContext previous) {
        this.contexts = contexts;
        this.active = active;
        this.previous = previous;
        this.hasLongWords = active.getTerms().stream().anyMatch(term -> term.contains(":"));
    }

    ActiveContext active() {
        return active;
    }

    /**
     * @throws Unfamiliar when the name is no term here, or one that is not understood
     */
    Word word(String name) {
        Word known = words.get(name);
        return known == null ? learned(name) : known;
    }

    private Word learned(String name) {
        Word word =
                active.getTerm(name)
                        .flatMap(term -> Word.of(name, term))
                        .orElseThrow(() -> Unfamiliar.TERRITORY);
        words.put(name, word);
        return word;
    }

    /** The words of the object around, where those of its type end. */
    CompiledContext propagated() {
        return previous == null ? this : previous;
    }

    /** The words after contexts that the document names. */
    CompiledContext with(List<String> addresses) {
        return follow(new Step.Named(addresses));
    }

    /** The words inside an object that is the value of this property. */
    CompiledContext within(Word property) {
        return property.hasContext() ? follow(new Step.Within(property.definition())) : this;
    }

    /** The words that the property's value is read with when it is no object. */
    CompiledContext forValue(Word property) {
        return property.hasContext() ? follow(new Step.ForValue(property.definition())) : this;
    }

    /**
     * The words in an object of these types.
     *
     * @param types in the order of their names
     */
    CompiledContext typed(List<String> types) {
        CompiledContext inside = this;
        for (String type : types) {
            Optional<TermDefinition> term = active.getTerm(type);
            if (term.isPresent() && term.get().hasLocalContext()) {
                inside = inside.follow(new Step.Typed(term.get()));
            }
        }
        return inside;
    }

    /**
     * A full address as it is written in a statement.
     *
     * @throws Unfamiliar when it is none, or would be read as a term
     */
    Written reference(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int colon = SafeMode.scheme(utf8);
        boolean plain =
                colon > 0
                        && isSound(text, utf8)
                        && !active.containsTerm(text.substring(0, colon))
                        && !(hasLongWords && active.containsTerm(text));
        if (!plain) {
            throw Unfamiliar.TERRITORY;
        }
        return Written.iri(utf8);
    }

    /** Half a character becomes a question mark in bytes. */
    private static boolean isSound(String text, byte[] utf8) {
        boolean plain = utf8.length == text.length();
        for (int i = 0; plain && i < utf8.length; i++) {
            plain = utf8[i] != '?';
        }
        return plain || StrictJson.isSound(text);
    }

    /**
     * A term or full address as it is written in a statement.
     *
     * @throws Unfamiliar when it is neither
     */
    Written resource(String text) {
        if (!active.containsTerm(text)) {
            return reference(text);
        }
        Word word = word(text);
        if (word.role() != Word.Role.PROPERTY) {
            throw Unfamiliar.TERRITORY;
        }
        return word.resource();
    }

    private CompiledContext follow(Step step) {
        CompiledContext known = next.get(step);
        return known == null ? next.computeIfAbsent(step, way -> contexts.make(this, way)) : known;
    }

    /** Which context one that was made from this one gives way to, further in. */
    @Nullable CompiledContext before(ActiveContext made) {
        ActiveContext before = made.getPreviousContext();
        if (before == null) {
            return null;
        }
        if (before == active) {
            return this;
        }
        if (previous != null && before == previous.active) {
            return previous;
        }
        throw Unfamiliar.TERRITORY;
    }
}
