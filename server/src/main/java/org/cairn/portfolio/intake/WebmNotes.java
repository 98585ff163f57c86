package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in WebM beside sound and picture: tags, the title, names of tracks and of files (RFC
 * 9559). It becomes Void where it stands.
 */
final class WebmNotes {

    private static final int SEGMENT = 0x18538067;
    private static final int CLUSTER = 0x1F43B675;
    private static final int INFO = 0x1549A966;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int TRACK_NAME = 0x536E;
    private static final int CHECKSUM = 0xBF;
    private static final int VOID = 0xEC;

    /** Tags and attachments. */
    private static final Set<Integer> NOTES = Set.of(0x1254C367, 0x1941A469);

    /** Time scale, length, day, the two programs, the film's number, checksum and void. */
    private static final Set<Integer> HARMLESS =
            Set.of(0x2AD7B1, 0x4489, 0x4461, 0x4D80, 0x5741, 0x73A4, CHECKSUM, VOID);

    private static final int MOST_ELEMENTS = 10_000_000;

    private final InPlace file;
    private int seen;

    private WebmNotes(InPlace file) {
        this.file = file;
    }

    static void remove(InPlace file) throws IOException {
        new WebmNotes(file).walk();
    }

    /** One after the other: what has no known length is entered, what has one is stepped over. */
    private void walk() throws IOException {
        Optional<Element> next = element(0, file.length());
        while (next.isPresent()) {
            Element here = next.get();
            boolean entered = here.id() == SEGMENT || here.id() == CLUSTER && here.endless();
            if (!entered) {
                if (here.endless()) {
                    throw Refusal.BROKEN.problem();
                }
                clean(here);
            }
            next = element(entered ? here.content() : here.end(), file.length());
        }
    }

    private void clean(Element here) throws IOException {
        if (NOTES.contains(here.id())) {
            makeVoid(here);
        } else if (here.id() == INFO || here.id() == TRACKS) {
            cleanInside(here);
        }
    }

    /** Whether anything was taken out, so that a checksum over it is void too. */
    private boolean cleanInside(Element parent) throws IOException {
        boolean changed = false;
        Optional<Element> checksum = Optional.empty();
        Optional<Element> next = element(parent.content(), parent.end());
        while (next.isPresent()) {
            Element child = next.get();
            if (child.id() == CHECKSUM) {
                checksum = next;
            } else if (child.id() == TRACK) {
                changed |= cleanInside(child);
            } else if (parent.id() == INFO
                    ? !HARMLESS.contains(child.id())
                    : child.id() == TRACK_NAME) {
                makeVoid(child);
                changed = true;
            }
            next = element(child.end(), parent.end());
        }
        if (changed && checksum.isPresent()) {
            makeVoid(checksum.get());
        }
        return changed;
    }

    /** Void has a shorter name, so its length is written wider. */
    private void makeVoid(Element element) throws IOException {
        int width = (int) Math.min(8, element.content() - element.at() - 1);
        byte[] head = new byte[1 + width];
        long size = element.end() - element.at() - head.length;
        for (int i = 0; i < width; i++) {
            head[width - i] = (byte) (size >> 8 * i);
        }
        head[0] = (byte) VOID;
        head[1] |= (byte) (0x80 >> width - 1);
        file.write(element.at(), head);
        file.blank(element.at() + head.length, element.end());
    }

    /** Empty where no element begins; one that promises more than there is ends with its parent. */
    private Optional<Element> element(long at, long limit) throws IOException {
        if (at + 2 > limit) {
            return Optional.empty();
        }
        if (++seen > MOST_ELEMENTS) {
            throw Refusal.BROKEN.problem();
        }
        int name = width(at);
        int width = name <= 4 ? width(at + name) : 9;
        long content = at + name + width;
        if (width > 8 || content > limit) {
            return Optional.empty();
        }
        int id = (int) file.big(at, name);
        long most = (1L << 7 * width) - 1;
        long size = file.big(at + name, width) & most;
        return Optional.of(
                new Element(
                        id, at, content, Math.min(limit - content, size) + content, size == most));
    }

    /** The zeros before the first bit tell how many bytes there are; nine = nothing that is. */
    private int width(long at) throws IOException {
        byte[] first = file.read(at, 1);
        return first.length == 0 ? 9 : Integer.numberOfLeadingZeros(first[0] & 0xff) - 23;
    }

    /** A name, a length and what it holds; endless = the length was not known when it was begun. */
    private record Element(int id, long at, long content, long end, boolean endless) {}
}
