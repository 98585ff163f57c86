package org.cairn.portfolio.intake;

import java.text.NumberFormat;
import java.util.Locale;

/** File sizes as people say them. */
public final class Sizes {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB"};
    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    private Sizes() {}

    /** "740 KB", "1.2 MB". */
    public static String words(long bytes, Locale locale) {
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

    /** A limit as the operator set it: "2 GB", "500 MB". */
    public static String most(long bytes) {
        return bytes % GIGABYTE == 0
                ? bytes / GIGABYTE + " GB"
                : (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
    }
}
