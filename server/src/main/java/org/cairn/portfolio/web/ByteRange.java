package org.cairn.portfolio.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file; a length of 0 stands for a range that lies outside. */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The one range that is asked for; several, or something unreadable, count as the whole. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(asked.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        if (to < from && from < size) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, Math.min(to, size - 1) - from + 1)));
    }

    String header(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
