package org.cairn.openbadges.clr;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.cairn.openbadges.credential.SignedCredential;
import tools.jackson.databind.JsonNode;

/**
 * The ids of what signed credentials are about: of themselves, of their achievements, and of the
 * credentials and achievements inside a record among them.
 */
final class Mentions {

    private final Set<String> ids = new HashSet<>();

    private Mentions() {}

    static Set<String> in(Collection<SignedCredential> credentials) {
        Mentions mentions = new Mentions();
        for (SignedCredential credential : credentials) {
            JsonNode json = credential.json();
            mentions.note(json);
            mentions.search(json);
        }
        return mentions.ids;
    }

    private void search(JsonNode json) {
        if (json.isObject()) {
            json.properties()
                    .forEach(member -> {
                        if (isCounted(member.getKey())) {
                            note(member.getValue());
                        }
                        search(member.getValue());
                    });
        } else {
            json.forEach(this::search);
        }
    }

    private static boolean isCounted(String member) {
        return member.equals("achievement") || member.equals("verifiableCredential");
    }

    /** One or many, each written out or named by its id. */
    private void note(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::note);
        } else {
            JsonNode id = value.isObject() ? value.path("id") : value;
            if (id.isString() && !id.stringValue().isEmpty()) {
                ids.add(id.stringValue());
            }
        }
    }
}
