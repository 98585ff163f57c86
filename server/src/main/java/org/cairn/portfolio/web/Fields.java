package org.cairn.portfolio.web;

import org.cairn.platform.web.Text;

/** Which field of a form a sentence belongs to, by the second word of its key. */
final class Fields {

    private Fields() {}

    static String of(Text problem) {
        String[] words = problem.key().split("\\.", -1);
        return switch (words[1]) {
            case "title", "note" -> words[1];
            case "file", "upload" -> "file";
            case "link", "text" -> "content";
            default -> "form";
        };
    }
}
