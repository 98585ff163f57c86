package org.cairn.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldChecks;
import org.cairn.platform.art.BadgeContrast;
import org.cairn.platform.art.Outline;
import org.cairn.platform.art.Scenery;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;

/** The look of a stack’s badge as it stands in the fields of its draft. */
public final class StackLook {

    public static final String OUTLINE = "picture.outline";
    public static final String COLOR = "picture.color";
    public static final String LANDSCAPE = "picture.landscape";

    /** The hash of a picture of the issuer’s own; it comes by a file, never by a form. */
    static final String OWN = "picture.own.sha256";

    public static final String ALTERNATIVE = "picture.own.alternative";

    /** What the form of the stack itself has no field for. */
    private static final List<String> ALL =
            List.of(OUTLINE, COLOR, LANDSCAPE, OWN, ALTERNATIVE, StackRights.ORIGINS);

    private StackLook() {}

    /** What was typed, with what stood there before of what that form has no field for. */
    static Map<String, String> kept(Map<String, String> before, Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        for (String field : ALL) {
            String stood = before.get(field);
            if (stood != null) {
                all.putIfAbsent(field, stood);
            }
        }
        return all;
    }

    /** What of these can be drawn; a color that is none is left out. */
    static Picture of(Map<String, String> fields) {
        Optional<Picture.Own> own =
                hash(fields).map(hash -> new Picture.Own(hash, raw(fields, ALTERNATIVE)));
        if (own.isPresent()) {
            return new Picture(Optional.empty(), Optional.empty(), Scenery.HILLS, false, own);
        }
        return new Picture(
                known(raw(fields, OUTLINE), List.of(Outline.values()), Outline::code),
                Optional.of(raw(fields, COLOR))
                        .filter(color -> color.matches(PictureJson.COLOR))
                        .map(color -> color.toUpperCase(java.util.Locale.ROOT)),
                known(raw(fields, LANDSCAPE), List.of(Scenery.values()), Scenery::code)
                        .orElse(Scenery.HILLS),
                false,
                Optional.empty());
    }

    private static <T> Optional<T> known(
            String code, List<T> all, java.util.function.Function<T, String> codes) {
        return all.stream().filter(one -> codes.apply(one).equals(code)).findFirst();
    }

    static Optional<Sha256> hash(Map<String, String> fields) {
        return Optional.of(raw(fields, OWN))
                .filter(hash -> hash.matches(PictureJson.HASH))
                .map(Sha256::new);
    }

    private static String raw(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Says what keeps the badge from being read. */
    static void check(Map<String, String> fields, FieldChecks checks) {
        if (hash(fields).isPresent()) {
            String words =
                    checks.line(
                            ALTERNATIVE, raw(fields, ALTERNATIVE), OwnPictures.LONGEST_ALTERNATIVE);
            if (words.isEmpty()) {
                checks.say(ALTERNATIVE, "catalog.stack-picture.words");
            }
            return;
        }
        String color = raw(fields, COLOR);
        if (!color.isEmpty() && !color.matches(PictureJson.COLOR)) {
            checks.say(COLOR, "catalog.stack-picture.color");
        }
        of(fields)
                .color()
                .flatMap(BadgeContrast::worst)
                .ifPresent(worst ->
                        checks.say(COLOR, "catalog.problem.contrast", said(fields, worst)));
    }

    private static Object[] said(Map<String, String> fields, BadgeContrast worst) {
        String color = of(fields).color().orElseThrow();
        return new Object[] {
            color,
            Text.of("catalog.picture.thing." + worst.thing().code()),
            worst.said(),
            worst.thing().least(),
            BadgeContrast.nearest(color)
        };
    }

    /** The fields that would say this. */
    static Map<String, String> fields(Picture picture) {
        Map<String, String> fields = new LinkedHashMap<>();
        picture.outline().ifPresent(outline -> fields.put(OUTLINE, outline.code()));
        picture.color().ifPresent(color -> fields.put(COLOR, color));
        if (picture.scenery() != Scenery.HILLS) {
            fields.put(LANDSCAPE, picture.scenery().code());
        }
        picture.own()
                .ifPresent(own -> {
                    fields.put(OWN, own.hash().hex());
                    fields.put(ALTERNATIVE, own.alternative());
                });
        return fields;
    }
}
