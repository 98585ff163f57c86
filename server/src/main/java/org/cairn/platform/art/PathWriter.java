package org.cairn.platform.art;

/** Writes SVG path data in tenths of a unit with relative commands, which keeps badges small. */
final class PathWriter {
    private final StringBuilder out = new StringBuilder(2048);
    private long x;
    private long y;
    private long startX;
    private long startY;
    private char last;

    void moveTo(double toX, double toY) {
        out.append('M');
        absolute(toX);
        absolute(toY);
        x = startX = tenths(toX);
        y = startY = tenths(toY);
        last = 'M';
    }

    void lineTo(double toX, double toY) {
        command('l');
        end(toX, toY);
    }

    void quadTo(double midX, double midY, double toX, double toY) {
        command('q');
        offset(midX, midY);
        end(toX, toY);
    }

    /** Two control points and the end, as x and y in turn. */
    void curveTo(double... points) {
        command('c');
        offset(points[0], points[1]);
        offset(points[2], points[3]);
        end(points[4], points[5]);
    }

    void close() {
        out.append('z');
        x = startX;
        y = startY;
        last = 'z';
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void command(char name) {
        if (last != name) {
            out.append(name);
            last = name;
        }
    }

    private void end(double toX, double toY) {
        offset(toX, toY);
        x = tenths(toX);
        y = tenths(toY);
    }

    private void offset(double toX, double toY) {
        number(tenths(toX) - x);
        number(tenths(toY) - y);
    }

    private void absolute(double value) {
        number(tenths(value));
    }

    private void number(long tenths) {
        if (tenths >= 0 && Character.isDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        append(out, tenths);
    }

    /** A number with one decimal, without the zeros nobody needs. */
    static String number(double value) {
        StringBuilder text = new StringBuilder(8);
        append(text, tenths(value));
        return text.toString();
    }

    private static void append(StringBuilder text, long tenths) {
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        if (tenths < 0) {
            text.append('-');
        }
        if (whole != 0 || rest == 0) {
            text.append(whole);
        }
        if (rest != 0) {
            text.append('.').append(rest);
        }
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }
}
