package org.cairn.review;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Part;

/**
 * Which EOLA a capstone enacts. The id of that part is kept like an answer to a question that each
 * capstone asks, so that it is saved, frozen, sealed and compared like one.
 */
public final class Enactment {

    /** No id of a definition begins like this. */
    public static final String ID = "_enacts";

    private Enactment() {}

    public static Slot slot(Part capstone) {
        return new Slot(capstone.id(), ID);
    }

    public static boolean isAsked(Part part) {
        return part.is(Part.Role.CAPSTONE);
    }

    static boolean is(Slot slot) {
        return slot.id().equals(ID);
    }

    /** What can be chosen. */
    public static List<Part> choices(Definition definition) {
        return definition.parts().stream().filter(part -> part.is(Part.Role.EOLA)).toList();
    }

    /** The chosen EOLA; empty where nothing is chosen that the definition has. */
    public static Optional<Part> chosen(Definition definition, String id) {
        return choices(definition).stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** The same in a work, for a part that may be the capstone. */
    public static Optional<Part> chosen(Definition definition, Part part, Work work) {
        return isAsked(part) ? chosen(definition, work.response(slot(part))) : Optional.empty();
    }

    /** Whether the slot asks for a choice here, and these words are one or take one back. */
    static boolean takes(Definition definition, Slot slot, String words) {
        return is(slot)
                && definition.part(slot.part()).filter(Enactment::isAsked).isPresent()
                && (words.isEmpty() || chosen(definition, words).isPresent());
    }
}
