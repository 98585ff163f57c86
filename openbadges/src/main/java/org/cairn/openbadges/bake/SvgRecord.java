package org.cairn.openbadges.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.bake.Baked.Carrier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two places of a record in an SVG element: its {@code verify} attribute and its body; either
 * may be empty.
 */
record SvgRecord(BakeForm form, String verify, String body) {

    private static final Pattern JWS =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern NOT_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    static SvgRecord of(String text, BakeForm form) {
        Texts.encode(text);
        if (NOT_XML.matcher(text).find()) {
            throw new BakeProblem(
                    Reason.UNSUITABLE_TEXT, "The record holds a character that XML cannot carry.");
        }
        if (!text.stripLeading().startsWith("{")) {
            return new SvgRecord(form, text.strip(), "");
        }
        return new SvgRecord(form, form == BakeForm.OPEN_BADGE_2 ? idOf(text) : "", text);
    }

    static List<Baked> found(BakeForm form, String verify, String body) {
        var texts = new ArrayList<Baked>();
        if (body.isEmpty()
                ? !verify.isEmpty()
                : JWS.matcher(verify).matches() || leadsElsewhere(form, verify, body)) {
            texts.add(new Baked(form, Carrier.VERIFY_ATTRIBUTE, verify));
        }
        if (!body.isEmpty()) {
            texts.add(new Baked(form, Carrier.ELEMENT_BODY, body));
        }
        return texts;
    }

    /** Of a hosted assertion some programs read the body, and others what is at the address. */
    private static boolean leadsElsewhere(BakeForm form, String verify, String body) {
        if (form != BakeForm.OPEN_BADGE_2 || !ADDRESS.matcher(verify).matches()) {
            return false;
        }
        try {
            var json = JsonMapper.shared().readTree(body);
            var named = json.path("id").asString("");
            // assertions before version 2.0 are named by where they are hosted
            var hosted = named.isEmpty() ? json.path("verify").path("url").asString("") : named;
            return !hosted.isEmpty() && !hosted.strip().equals(verify);
        } catch (JacksonException e) {
            return false;
        }
    }

    String element(String prefix) {
        var name = prefix + ":" + form.element();
        var attribute = verify.isEmpty() ? "" : " verify=\"" + attribute(verify) + "\"";
        return body.isEmpty()
                ? "<" + name + attribute + "/>"
                : "<"
                        + name
                        + attribute
                        + "><![CDATA["
                        + body.replace("]]>", "]]]]><![CDATA[>")
                        + "]]></"
                        + name
                        + ">";
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** A hosted Open Badges 2.0 record says in {@code verify} where its own copy is hosted. */
    private static String idOf(String json) {
        try {
            return JsonMapper.shared().readTree(json).path("id").asString("");
        } catch (JacksonException e) {
            throw new BakeProblem(Reason.UNSUITABLE_TEXT, "The record to bake is not JSON.");
        }
    }
}
