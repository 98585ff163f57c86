package org.cairn.openbadges.bake;

import java.util.List;
import java.util.Map;
import org.cairn.openbadges.bake.SvgTags.Tag;

/** One edit of an SVG's source: earlier records out, the new one in, all else kept. */
record SvgEdit(String text, Tag root, List<Tag> removed) {

    String insert(SvgRecord record, Map<String, String> rootPrefixes) {
        var prefix = prefix(record.form(), rootPrefixes);
        var declaration =
                rootPrefixes.containsKey(prefix)
                        ? ""
                        : " xmlns:" + prefix + "=\"" + record.form().namespace() + "\"";
        int tail = root.selfClosing() ? 2 : 1;
        var out = new StringBuilder(text.length() + record.body().length() + 256);
        out.append(text, 0, root.startTagEnd() - tail).append(declaration).append('>');
        out.append(record.element(prefix));
        int at = root.startTagEnd();
        for (var tag : removed) {
            out.append(text, at, tag.start());
            at = tag.end();
        }
        if (root.selfClosing()) {
            out.append("</").append(rootName()).append('>');
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String prefix(BakeForm form, Map<String, String> rootPrefixes) {
        for (var entry : rootPrefixes.entrySet()) {
            if (entry.getValue().equals(form.namespace())) {
                return entry.getKey();
            }
        }
        var prefix = form.prefix();
        while (rootPrefixes.containsKey(prefix)) {
            prefix += "x";
        }
        return prefix;
    }

    private String rootName() {
        int end = root.start() + 1;
        while (!Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '/') {
            end++;
        }
        return text.substring(root.start() + 1, end);
    }
}
