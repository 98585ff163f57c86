package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.verify.Shape.Member;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The shapes that records are held against demand of every class what its schema demands. */
class PublishedShapesTest {

    /** No classes of their own: a context, and an id in place of a profile or of any subject. */
    private static final Set<String> NO_SHAPES =
            Set.of("Context", "ProfileRef", "CredentialSubject");

    /** A badge of version 1.1 of the data model may hold an endorsement of that version. */
    private static final String ONE_OF_TWO = "EndorsementCredential.validFrom";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PublishedSchemas.BADGE,
                PublishedSchemas.ENDORSEMENT,
                PublishedSchemas.PROFILE,
                PublishedSchemas.CLR
            })
    void everyClassHasItsMembersRequirementsAndWords(String schema) {
        var differences = new ArrayList<String>();
        int classes = 0;
        for (var definition : ConformanceData.json(schema).path("$defs").properties()) {
            if (!NO_SHAPES.contains(definition.getKey())) {
                classes++;
                compare(definition.getValue(), Shape.named(definition.getKey()), differences);
            }
        }

        assertThat(classes).isGreaterThan(12);
        assertThat(differences).isEmpty();
    }

    private static void compare(JsonNode schema, Shape shape, List<String> differences) {
        boolean closed = !schema.path("additionalProperties").asBoolean(true);
        if (closed != shape.closed()) {
            differences.add(shape.name() + " is closed in one of them");
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        for (var property : schema.path("properties").properties()) {
            var place = shape.name() + "." + property.getKey();
            var member = shape.members().get(property.getKey());
            if (property.getKey().startsWith("@")) {
                continue;
            }
            if (member == null) {
                differences.add(place + " is not known");
            } else if (member.required() != required.contains(property.getKey())
                    && !place.equals(ONE_OF_TWO)) {
                differences.add(place + " is required in one of them");
            } else {
                compareWords(property.getValue(), member, place, differences);
            }
        }
    }

    private static void compareWords(
            JsonNode schema, Member member, String place, List<String> differences) {
        Set<String> published = new TreeSet<>();
        for (var list : schema.findValues("enum")) {
            list.forEach(word -> published.add(word.stringValue()));
        }
        Set<String> ours = new TreeSet<>();
        member.kind().choices().forEach(ours::addAll);
        boolean openOrClosed = Set.of("one-of", "open").contains(member.kind().word());
        if (openOrClosed && !ours.equals(published)
                || !openOrClosed && !ours.containsAll(published)) {
            differences.add(place + " has the words " + published + ", here " + ours);
        }
    }
}
