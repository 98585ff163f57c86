package org.cairn.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.people.FieldChecks;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Under what terms others may copy a stack, as it stands in the fields of its draft. Whose words it
 * began with is kept there too, and no form has a field for it.
 */
public final class StackRights {

    public static final String TERMS = "license";

    /** The choices, with the word for all rights reserved. */
    public static final List<String> CHOICES =
            List.of(
                    CopyTerms.RESERVED.code(),
                    CopyTerms.CC_BY.code(),
                    CopyTerms.CC_BY_SA.code(),
                    CopyTerms.CC_BY_NC.code(),
                    CopyTerms.CC_BY_NC_SA.code(),
                    CopyTerms.CC0.code());

    /** What it was adapted from, as files say it. */
    static final String ORIGINS = "derivedFrom";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StackRights() {}

    /** Whose words a draft with these fields began with. */
    public static List<Origin> origins(Map<String, String> fields) {
        return of(fields).derivedFrom();
    }

    static Rights of(Map<String, String> fields) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put(RightsJson.TERMS, fields.getOrDefault(TERMS, "").strip());
        String origins = fields.getOrDefault(ORIGINS, "");
        if (!origins.isEmpty()) {
            tree.set(RightsJson.ORIGINS, JSON.readTree(origins));
        }
        return RightsJson.read(tree);
    }

    /** Says where the terms are freer than those of what it was made of. */
    static void check(Map<String, String> fields, FieldChecks checks) {
        Rights rights = of(fields);
        rights.derivedFrom().stream()
                .filter(origin -> !origin.terms().allow(rights.terms()))
                .findFirst()
                .ifPresent(origin ->
                        checks.say(
                                TERMS,
                                origin.terms().areShareAlike()
                                        ? "catalog.problem.alike"
                                        : "catalog.problem.freer",
                                origin.title(),
                                origin.issuer(),
                                origin.terms().title()));
    }

    /** The fields that would say this. */
    static Map<String, String> fields(Rights rights) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (rights.terms().areOpen()) {
            fields.put(TERMS, rights.terms().spdx());
        }
        if (!rights.derivedFrom().isEmpty()) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            RightsJson.write(tree, rights);
            fields.put(ORIGINS, tree.path(RightsJson.ORIGINS).toString());
        }
        return fields;
    }
}
