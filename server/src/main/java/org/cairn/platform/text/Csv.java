package org.cairn.platform.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads and writes comma-separated values (RFC 4180), also as spreadsheets save them: with
 * semicolons or tabs between the cells, and with other letters than UTF-8.
 */
public final class Csv {

    /** Makes spreadsheets read the file as UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String text;
    private final char comma;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        this.comma = comma(first);
    }

    private static char comma(String first) {
        if (first.contains(",")) {
            return ',';
        }
        return first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }

    /** The cells of one line, and where in the file it begins. */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * The text of a file: UTF-16 where it says so with its mark, as spreadsheets save "Unicode
     * text", UTF-8, or else as spreadsheets for Windows save it in the Americas.
     */
    public static String text(byte[] file) {
        if (isMarked(file, 0xFF, 0xFE) || isMarked(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherLetters) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean isMarked(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** All rows; cells may be quoted and then hold anything. */
    public static List<Row> read(String text) {
        return new Csv(text.startsWith(MARK) ? text.substring(1) : text).rows();
    }

    /** A whole file, which spreadsheets read as UTF-8. */
    public static String file(List<String> head, Stream<List<String>> rows) {
        return rows.map(Csv::line).collect(Collectors.joining("", MARK + line(head), ""));
    }

    /** One line; a cell that a spreadsheet would take for a formula is made plain text. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int begins = line;
            List<String> cells = new ArrayList<>();
            boolean more;
            do {
                cells.add(asMeant(next()));
                more = at < text.length() && text.charAt(at) == comma;
                at++;
            } while (more);
            rows.add(new Row(begins, cells));
        }
        return rows;
    }

    /** Stands behind the cell afterwards, on what ends it. */
    private String next() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted() + plain();
        }
        return plain();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            boolean quote = letter == '"';
            if (quote && (at == text.length() || text.charAt(at) != '"')) {
                break;
            }
            if (quote) {
                at++;
            } else if (letter == '\n') {
                line++;
            }
            cell.append(letter);
        }
        return cell.toString();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != comma && text.charAt(at) != '\n') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            line++;
        }
        return text.substring(from, at).replace("\r", "");
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    private static String asMeant(String cell) {
        return cell.matches("(?s)'[=+\\-@].*") ? cell.substring(1) : cell;
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String plain = formula ? "'" + text : text;
        return plain.matches("[^\",\r\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
