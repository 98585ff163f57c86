package org.cairn.openbadges.bake;

import org.cairn.openbadges.bake.BakeProblem.Reason;

/**
 * Bakes records into SVG pictures and out of them; the source text is edited in one place and
 * otherwise kept letter for letter (Open Badges 3.0 section 5.3.2).
 */
public final class SvgBake {

    private SvgBake() {}

    /**
     * Whether the bytes are marked-up text, so that trying them as SVG gives the better message.
     */
    public static boolean looksLikeXml(byte[] bytes) {
        return SvgSource.looksLikeXml(bytes);
    }

    /**
     * Puts the record directly after the opening tag of the picture.
     *
     * @throws BakeProblem if the bytes are no safe, sound UTF-8 SVG, or a record is already there
     */
    public static byte[] bake(byte[] svg, String text, BakeForm form) {
        var source = SvgSource.read(svg).requireUtf8();
        var outline = SvgOutline.of(source.text());
        if (!outline.records().isEmpty()) {
            throw new BakeProblem(
                    Reason.ALREADY_BAKED,
                    "This picture already carries a badge. Say that it is to be replaced, or use a clean picture.");
        }
        return write(source, outline, text, form);
    }

    /**
     * Does as {@link #bake} does and drops every record that was there before.
     *
     * @throws BakeProblem if the bytes are no safe, sound UTF-8 SVG
     */
    public static byte[] rebake(byte[] svg, String text, BakeForm form) {
        var source = SvgSource.read(svg).requireUtf8();
        return write(source, SvgOutline.of(source.text()), text, form);
    }

    /**
     * Finds all records in the picture.
     *
     * @throws BakeProblem if the bytes are no safe, sound SVG
     */
    public static Unbaked unbake(byte[] svg) {
        var outline = SvgOutline.of(SvgSource.read(svg).text());
        var found = outline.records().stream().flatMap(record -> record.texts().stream()).toList();
        return new Unbaked(found, 0);
    }

    private static byte[] write(SvgSource source, SvgOutline outline, String text, BakeForm form) {
        var tags = SvgTags.of(source.text());
        var removed = outline.records().stream().map(record -> tags.get(record.ordinal())).toList();
        var root = tags.getFirst();
        var edited = new SvgEdit(source.text(), root, removed);
        return source.encode(edited.insert(SvgRecord.of(text, form), outline.rootPrefixes()));
    }
}
