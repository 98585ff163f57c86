package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whether the record is built as Open Badges 3.0 demands (sections 4 and B): contexts in order, and
 * all members of the kind that the standard names.
 */
final class SchemaRule implements Rule<Badge3> {

    private static final String V2 = "https://www.w3.org/ns/credentials/v2";
    private static final String V1 = "https://www.w3.org/2018/credentials/v1";
    private static final Pattern OPEN_BADGES =
            Pattern.compile(
                    "https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json");

    @Override
    public String id() {
        return "schema";
    }

    @Override
    public Severity severity() {
        return Severity.CONFORMANCE;
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("schema.title", "standard", badge.standard());
    }

    @Override
    public Judgement check(Badge3 badge) {
        var json = badge.json();
        if (Json.isType(json, "ClrCredential")) {
            return Judgement.unchecked(Message.of("schema.unsupported"), "ClrCredential");
        }
        boolean older = Json.texts(json.path("@context")).contains(V1);
        var faults = contexts(json.path("@context"));
        faults.addAll(ShapeCheck.faults(json, shape(json, older)));
        return judge(faults, older);
    }

    private static String shape(JsonNode json, boolean older) {
        if (Json.isType(json, "EndorsementCredential")) {
            return "EndorsementCredential";
        }
        return older ? "OlderBadgeCredential" : "OpenBadgeCredential";
    }

    static Judgement judge(List<String> faults, boolean older) {
        if (faults.isEmpty()) {
            return Judgement.passed(
                    Message.of(older ? "schema.older" : "schema.passed"), "0 faults");
        }
        var message =
                faults.size() == 1
                        ? Message.of("schema.failed-once", "first", faults.getFirst())
                        : Message.of(
                                "schema.failed",
                                "count",
                                Integer.toString(faults.size()),
                                "first",
                                faults.getFirst());
        return Judgement.failed(message).detailed(faults);
    }

    private static List<String> contexts(JsonNode context) {
        var faults = new ArrayList<String>();
        var first = context.path(0).asString("");
        if (!first.equals(V2) && !first.equals(V1)) {
            faults.add("@context must begin with " + V2);
        }
        if (!OPEN_BADGES.matcher(context.path(1).asString("")).matches()) {
            faults.add("@context must name the Open Badges 3.0 context in second place");
        }
        return faults;
    }
}
