package org.cairn.portfolio.intake;

import static java.lang.Long.parseLong;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF (ISO 32000-2) for what acts by itself: scripts, programs to start, rich
 * media. It reads the file a window at a time, unpacks object streams within limits, and counts
 * what whoever reads the file later must keep in mind at once.
 */
final class PdfLook {

    private static final int WINDOW = 1 << 20;
    private static final int OVERLAP = 4096;
    private static final int TAIL = 2048;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final long MOST_OBJECTS = 500_000;
    private static final Pattern ACTS =
            Pattern.compile("/(?:JavaScript|Launch|RichMedia|Movie3D)(?![A-Za-z0-9])");
    private static final Pattern OBJECTS = Pattern.compile("/ObjStm(?![A-Za-z0-9])");
    private static final Pattern TABLE = Pattern.compile("/(?:XRef(?![A-Za-z0-9])|W\\s*\\[)");
    private static final Pattern WIDTHS =
            Pattern.compile("/W\\s*\\[\\s*(\\d{1,2})\\s+(\\d{1,2})\\s+(\\d{1,2})\\s*]");
    private static final Pattern PACKED = Pattern.compile("/N\\s+(\\d{1,7})(?!\\d|\\s+\\d+\\s+R)");
    private static final Pattern ENTRY = Pattern.compile("\\d\\s\\d{1,9}\\s[nf]\\s|\\d\\s+obj\\b");
    private static final Pattern LOCK = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ESCAPED =
            Pattern.compile("/[A-Za-z0-9#]{0,40}#[0-9A-Fa-f]{2}[A-Za-z0-9#]{0,40}");
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final Set<String> OTHER_FILTERS =
            Set.of("ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode", "Crypt");
    private static final Pattern FILTER = Pattern.compile("/Fl(?:ateDecode)?(?![A-Za-z0-9])");
    private static final Pattern FAR_FILTER = Pattern.compile("/(?:Filter|F)\\s+\\d+\\s+\\d+\\s+R");
    private static final Pattern PREDICTOR = Pattern.compile("/Predictor\\s+([2-9]|1\\d)");

    private final Path path;
    private long unpacked;
    private long objects;

    PdfLook(Path path) {
        this.path = path;
    }

    void check() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            checkEnd(file);
            byte[] window = new byte[WINDOW];
            for (long at = 0; at < file.length(); at += WINDOW - OVERLAP) {
                file.seek(at);
                int length = fill(file, window);
                String raw = new String(window, 0, length, StandardCharsets.ISO_8859_1);
                look(raw);
                count(entries(raw));
                if (isNamed(LOCK, raw)) {
                    throw Refusal.PDF_LOCKED.problem();
                }
                openStreams(file, at, raw);
            }
        }
    }

    /** Whole, and nothing but white space behind the end. */
    private void checkEnd(RandomAccessFile file) throws IOException {
        int length = (int) Math.min(file.length(), TAIL);
        byte[] tail = new byte[length];
        file.seek(file.length() - length);
        file.readFully(tail);
        String text = new String(tail, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        if (end < 0) {
            throw Zips.endsWithOne(path) ? Refusal.TWO_IN_ONE.problem() : Refusal.BROKEN.problem();
        }
        if (!text.substring(end + 5).replace("\0", "").isBlank() || Zips.endsWithOne(path)) {
            throw Refusal.TWO_IN_ONE.problem();
        }
    }

    private static void look(String raw) {
        boolean acts =
                isNamed(ACTS, raw)
                        || named(ESCAPED, raw).anyMatch(name -> isNamed(ACTS, plain(name)));
        if (acts) {
            throw Refusal.PDF_SCRIPT.problem();
        }
    }

    private static boolean isNamed(Pattern name, String raw) {
        return named(name, raw).findAny().isPresent();
    }

    /** A name begins with a slash, so the pattern is tried at slashes only: files are long. */
    private static Stream<String> named(Pattern name, String raw) {
        Matcher matcher = name.matcher(raw);
        return IntStream.iterate(raw.indexOf('/'), at -> at >= 0, at -> raw.indexOf('/', at + 1))
                .filter(at -> matcher.region(at, raw.length()).lookingAt())
                .mapToObj(at -> matcher.group());
    }

    /** Each has a digit before its first white space, so the pattern is tried there only. */
    private static long entries(String raw) {
        Matcher entry = ENTRY.matcher(raw);
        long found = 0;
        for (int at = 0; at + 1 < raw.length(); at++) {
            if (raw.charAt(at + 1) <= ' '
                    && Character.isDigit(raw.charAt(at))
                    && entry.region(at, raw.length()).lookingAt()) {
                found++;
                at = entry.end() - 1;
            }
        }
        return found;
    }

    /** Names may hide letters as #4A (7.3.5). */
    private static String plain(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(hit -> Matcher.quoteReplacement(letter(hit.group(1))));
    }

    private static String letter(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }

    private void count(long more) {
        objects += more;
        if (objects > MOST_OBJECTS) {
            throw Refusal.PDF_UNUSUAL.problem();
        }
    }

    private void openStreams(RandomAccessFile file, long at, String raw) throws IOException {
        Matcher streams = STREAM.matcher(raw);
        while (streams.find()) {
            int from = Math.max(raw.lastIndexOf("obj", streams.start()), 0);
            String dictionary = plain(raw.substring(from, streams.start()));
            boolean ends = streams.start() >= 3 && raw.startsWith("end", streams.start() - 3);
            if (!ends && OBJECTS.matcher(dictionary).find()) {
                Matcher packed = PACKED.matcher(dictionary);
                if (isUnusual(dictionary)
                        || PREDICTOR.matcher(dictionary).find()
                        || !packed.find()) {
                    throw Refusal.PDF_UNUSUAL.problem();
                }
                count(parseLong(packed.group(1)));
                if (FILTER.matcher(dictionary).find()) {
                    ByteArrayOutputStream text = new ByteArrayOutputStream();
                    inflate(file, at + streams.end(), MOST_UNPACKED / 16, text);
                    look(text.toString(StandardCharsets.ISO_8859_1));
                }
            } else if (!ends && TABLE.matcher(dictionary).find()) {
                countTable(file, at + streams.end(), dictionary);
            }
        }
    }

    /** Packed twice, packed in a rare way, or in a way that stands elsewhere. */
    private static boolean isUnusual(String dictionary) {
        return OTHER_FILTERS.stream().anyMatch(dictionary::contains)
                || FAR_FILTER.matcher(dictionary).find()
                || FILTER.matcher(dictionary).results().count() > 1;
    }

    /** Where each object lies, in lines of a few bytes that pack very well (7.5.8). */
    private void countTable(RandomAccessFile file, long from, String dictionary)
            throws IOException {
        Matcher widths = WIDTHS.matcher(dictionary);
        long line =
                widths.find()
                        ? IntStream.of(1, 2, 3).mapToLong(i -> parseLong(widths.group(i))).sum()
                        : 0;
        if (line == 0 || isUnusual(dictionary)) {
            throw Refusal.PDF_UNUSUAL.problem();
        }
        if (FILTER.matcher(dictionary).find()) {
            long most = Math.min(MOST_UNPACKED, (line + 1) * MOST_OBJECTS);
            count(inflate(file, from, most, OutputStream.nullOutputStream()) / line);
        }
    }

    /** How many bytes there are. */
    private long inflate(RandomAccessFile file, long from, long most, OutputStream out)
            throws IOException {
        Inflater inflater = new Inflater();
        long total = 0;
        byte[] in = new byte[8192];
        byte[] part = new byte[65_536];
        try {
            file.seek(from);
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int n = file.read(in);
                    if (n < 0) {
                        throw new EOFException();
                    }
                    inflater.setInput(in, 0, n);
                }
                int n = inflater.inflate(part);
                unpacked += n;
                total += n;
                if (unpacked > MOST_UNPACKED || total > most) {
                    throw Refusal.BOMB.problem();
                }
                out.write(part, 0, n);
                if (n == 0 && inflater.needsDictionary()) {
                    throw Refusal.PDF_UNUSUAL.problem();
                }
            }
            return total;
        } catch (DataFormatException | EOFException damaged) {
            throw Refusal.BROKEN.problem();
        } finally {
            inflater.end();
        }
    }

    private static int fill(RandomAccessFile file, byte[] window) throws IOException {
        int length = 0;
        for (int n = file.read(window); n > 0; n = file.read(window, length, WINDOW - length)) {
            length += n;
            if (length == WINDOW) {
                break;
            }
        }
        return length;
    }
}
