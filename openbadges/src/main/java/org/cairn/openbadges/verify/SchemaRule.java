package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether the record is built as Open Badges 3.0 (sections 4 and B) or CLR 2.0 demands: contexts in
 * order, and all members of the kind that the standard names.
 */
final class SchemaRule implements Rule<Badge3> {

    private static final String V2 = "https://www.w3.org/ns/credentials/v2";
    private static final String V1 = "https://www.w3.org/2018/credentials/v1";
    private static final Pattern OPEN_BADGES =
            Pattern.compile(
                    "https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json");

    private static final Pattern CLR =
            Pattern.compile(
                    "https://purl\\.imsglobal\\.org/spec/clr/v2p0/context(-2\\.\\d\\.\\d)*\\.json");

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
        boolean older = Json.texts(json.path("@context")).contains(V1);
        var shape = shape(badge, older);
        var faults = contexts(json.path("@context"), shape);
        faults.addAll(ShapeCheck.faults(json, shape));
        return judge(faults, older);
    }

    private static String shape(Badge3 badge, boolean older) {
        var json = badge.json();
        if (badge.isClr()) {
            return older ? "OlderClrCredential" : "ClrCredential";
        }
        if (badge.inside() && !isBadge(json)) {
            return older ? "OlderVerifiableCredential" : "VerifiableCredential";
        }
        if (Json.isType(json, "EndorsementCredential")) {
            return "EndorsementCredential";
        }
        return older ? "OlderBadgeCredential" : "OpenBadgeCredential";
    }

    /** A learner's record may hold credentials of any kind. */
    private static boolean isBadge(JsonNode json) {
        return Stream.of("OpenBadgeCredential", "AchievementCredential", "EndorsementCredential")
                .anyMatch(type -> Json.isType(json, type));
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

    private static List<String> contexts(JsonNode context, String shape) {
        var faults = new ArrayList<String>();
        var first = context.isString() ? context : context.path(0);
        if (!first.asString("").equals(V2) && !first.asString("").equals(V1)) {
            faults.add("@context must begin with " + V2);
        }
        int place = 1;
        if (shape.endsWith("ClrCredential") && !names(context, place++, CLR)) {
            faults.add("@context must name the CLR 2.0 context in second place");
        }
        if (!shape.endsWith("VerifiableCredential") && !names(context, place, OPEN_BADGES)) {
            faults.add(
                    "@context must name the Open Badges 3.0 context in "
                            + (place == 1 ? "second" : "third")
                            + " place");
        }
        return faults;
    }

    private static boolean names(JsonNode context, int place, Pattern wanted) {
        return wanted.matcher(context.path(place).asString("")).matches();
    }
}
