package org.cairn.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.platform.web.UserProblem;

/**
 * Captions of a video (WebVTT), written anew from what was understood of them: times and plain
 * words. Styles, regions, notes and marks are left out, so that nothing in them acts.
 */
final class Captions {

    static final String MEDIA_TYPE = "text/vtt";

    /** Larger ones are not read. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_CUES = 10_000;
    private static final String TIME = "((?:\\d{2,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})";
    private static final Pattern TIMES =
            Pattern.compile("[ \\t]*" + TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t].*)?");
    private static final Pattern MARK = Pattern.compile("<[^>\\n]*>?");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|nbsp|lrm|rlm);");

    private final StringBuilder written = new StringBuilder("WEBVTT\n");
    private final List<String> lines;
    private int at;
    private int cues;

    private Captions(List<String> lines) {
        this.lines = lines;
    }

    /** The same captions in the plain form, or a {@link UserProblem} that names the line. */
    static byte[] plain(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new UserProblem("catalog.film.captions.large", MOST_BYTES >> 20);
        }
        String text = text(file);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = plain.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        if (lines.isEmpty() || !lines.getFirst().matches("WEBVTT(?:[ \\t].*)?")) {
            throw new UserProblem("catalog.film.captions.none");
        }
        return new Captions(lines).written().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Normalizer.normalize(text.replace("\u0000", ""), Normalizer.Form.NFC);
        } catch (CharacterCodingException no) {
            throw new UserProblem("catalog.film.captions.none");
        }
    }

    private String written() {
        for (at = 1; at < lines.size(); at++) {
            Matcher times = TIMES.matcher(lines.get(at));
            if (times.matches()) {
                cue(times.group(1), times.group(2));
            } else if (lines.get(at).contains("-->")) {
                throw new UserProblem("catalog.film.captions.time", at + 1);
            }
        }
        if (cues == 0 || cues > MOST_CUES) {
            throw new UserProblem("catalog.film.captions.empty");
        }
        return written.toString();
    }

    private void cue(String from, String to) {
        int line = at + 1;
        if (millis(to) <= millis(from)) {
            throw new UserProblem("catalog.film.captions.time", line);
        }
        StringBuilder words = new StringBuilder();
        while (at + 1 < lines.size() && !lines.get(at + 1).isBlank()) {
            at++;
            if (lines.get(at).contains("-->")) {
                throw new UserProblem("catalog.film.captions.time", at + 1);
            }
            words.append(spoken(lines.get(at))).append('\n');
        }
        if (!words.toString().isBlank()) {
            cues++;
            written.append('\n').append(from).append(" --> ").append(to).append('\n').append(words);
        }
    }

    private static long millis(String time) {
        long sum = 0;
        String[] parts = time.split("[:.]");
        for (int i = 0; i < parts.length - 1; i++) {
            sum = sum * 60 + Long.parseLong(parts[i]);
        }
        return sum * 1000 + Long.parseLong(parts[parts.length - 1]);
    }

    /** What is left is escaped, so that no mark comes back. */
    private static String spoken(String line) {
        String words = MARK.matcher(line).replaceAll("");
        String plain =
                ENTITY.matcher(words)
                        .replaceAll(entity ->
                                switch (entity.group(1)) {
                                    case "amp" -> "&";
                                    case "lt" -> "<";
                                    case "gt" -> ">";
                                    default -> " ";
                                });
        return plain.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .strip();
    }
}
