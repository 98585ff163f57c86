package org.cairn.openbadges.jsonld;

import com.apicatalog.jsonld.context.TermDefinition;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.jsonld.Term.Written;
import org.jspecify.annotations.Nullable;

/**
 * What one term means in a context: which statements a member of its name makes.
 *
 * @param iri what the term stands for, an IRI unless it is another name of a keyword
 * @param resource the same as it is written in a statement
 * @param datatype of texts, numbers and truth values; empty unless values are {@code TYPED}
 * @param suffix the datatype as it is written behind a text
 */
record Word(
        String name,
        Role role,
        String iri,
        Written resource,
        Values values,
        String datatype,
        Written suffix,
        Shape shape,
        TermDefinition definition) {

    /** What a member of this name is. */
    enum Role {
        ID,
        TYPE,
        PROPERTY
    }

    /** How values that are no objects are read. */
    enum Values {
        NATURAL,
        TYPED,
        REFERENCES,
        TERMS
    }

    /** What several values are to each other. */
    enum Shape {
        SET,
        LIST,
        GRAPHS
    }

    /** Empty when only the general algorithm knows what to do with such a term. */
    static Optional<Word> of(String name, TermDefinition definition) {
        String iri = definition.getUriMapping();
        Optional<Role> role = role(iri);
        Optional<Shape> shape = shape(definition);
        String type = definition.getTypeMapping();
        Values values = values(type);
        boolean odd =
                role.isEmpty()
                        || shape.isEmpty()
                        || definition.isReverseProperty()
                        || definition.getNestValue() != null
                        || definition.getIndexMapping() != null
                        || definition.getLanguageMapping() != null
                        || definition.getDirectionMapping() != null
                        || (values == Values.TYPED && !SafeMode.isIri(type));
        String datatype = values == Values.TYPED ? type : "";
        return odd
                ? Optional.empty()
                : Optional.of(
                        new Word(
                                name,
                                role.get(),
                                iri,
                                Written.iri(iri),
                                values,
                                datatype,
                                Literals.suffix(datatype),
                                shape.get(),
                                definition));
    }

    /** Whether other words hold inside its values, or inside the objects of this type. */
    boolean hasContext() {
        return definition.hasLocalContext();
    }

    private static Optional<Role> role(@Nullable String iri) {
        if (iri == null) {
            return Optional.empty();
        }
        return switch (iri) {
            case "@id" -> Optional.of(Role.ID);
            case "@type" -> Optional.of(Role.TYPE);
            default -> SafeMode.isIri(iri) ? Optional.of(Role.PROPERTY) : Optional.empty();
        };
    }

    private static Values values(@Nullable String type) {
        return switch (type) {
            case null -> Values.NATURAL;
            case "@none" -> Values.NATURAL;
            case "@id" -> Values.REFERENCES;
            case "@vocab" -> Values.TERMS;
            default -> Values.TYPED;
        };
    }

    private static Optional<Shape> shape(TermDefinition definition) {
        Set<String> containers = Set.copyOf(definition.getContainerMapping());
        if (containers.isEmpty() || containers.equals(Set.of("@set"))) {
            return Optional.of(Shape.SET);
        }
        if (containers.equals(Set.of("@list"))) {
            return Optional.of(Shape.LIST);
        }
        boolean graphs =
                containers.equals(Set.of("@graph")) || containers.equals(Set.of("@graph", "@set"));
        return graphs ? Optional.of(Shape.GRAPHS) : Optional.empty();
    }
}
