package org.cairn.portfolio.web;

import java.text.NumberFormat;
import java.util.Locale;

/** File sizes as people say them. */
final class Sizes {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB"};

    private Sizes() {}

    /** "740 KB", "1.2 MB". */
    static String words(long bytes, Locale locale) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(unit >= 2 && size < 100 ? 1 : 0);
        return number.format(size) + " " + UNITS[unit];
    }
}
