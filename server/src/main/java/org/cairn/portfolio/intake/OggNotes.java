package org.cairn.portfolio.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comments in Ogg: artist, title, place, picture. Of every stream's comment packet only the
 * name of the program stays, and the pages that held it get their new checksum (RFC 3533).
 */
final class OggNotes {

    /** How a stream's first packet begins, and where the comments begin in its second one. */
    private static final Map<String, Integer> CODECS =
            Map.of(
                    "\u0001vorbis",
                    7,
                    "OpusHead",
                    8,
                    "Speex   ",
                    0,
                    "\u0080theora",
                    7,
                    "OVP80",
                    7,
                    "\u007fFLAC",
                    4);

    private static final String FLAC = "\u007fFLAC";
    private static final int PAGE_HEAD = 27;
    private static final int LONGEST_PROGRAM = 4096;
    private static final int MOST_STREAMS = 1000;
    private static final int MOST_PACKETS = 1000;
    private static final int MOST_GAPS = 10_000;
    private static final int WINDOW = 4096;

    private final InPlace file;
    private final Map<Long, Stream> streams = new HashMap<>();

    private OggNotes(InPlace file) {
        this.file = file;
    }

    static void remove(InPlace file) throws IOException {
        new OggNotes(file).walk();
    }

    private void walk() throws IOException {
        long at = 0;
        for (int gaps = 0; at >= 0 && gaps < MOST_GAPS; ) {
            Optional<Page> page = page(at);
            if (page.isPresent()) {
                take(page.get());
                at = page.get().end();
            } else {
                at = nextPage(at + 1);
                gaps++;
            }
        }
        if (at >= 0 || streams.values().stream().anyMatch(stream -> stream.packets > 0)) {
            throw Refusal.BROKEN.problem();
        }
    }

    /** Empty where there is no whole page. */
    private Optional<Page> page(long at) throws IOException {
        byte[] head = file.read(at, PAGE_HEAD + 255);
        if (head.length < PAGE_HEAD
                || !Examination.startsWith(head, "OggS\0")
                || head.length < PAGE_HEAD + (head[26] & 0xff)) {
            return Optional.empty();
        }
        byte[] lacing = Arrays.copyOfRange(head, PAGE_HEAD, PAGE_HEAD + (head[26] & 0xff));
        long data = at + PAGE_HEAD + lacing.length;
        long end = data;
        for (byte length : lacing) {
            end += length & 0xff;
        }
        return end > file.length()
                ? Optional.empty()
                : Optional.of(new Page(at, (head[5] & 2) != 0, lacing, data, end));
    }

    private long nextPage(long from) throws IOException {
        byte[] begin = "OggS\0".getBytes(StandardCharsets.US_ASCII);
        for (long at = from; at + begin.length <= file.length(); at += WINDOW - begin.length) {
            byte[] bytes = file.read(at, WINDOW);
            int found = Bytes.indexOf(bytes, bytes.length, begin);
            if (found >= 0) {
                return at + found;
            }
        }
        return -1;
    }

    private void take(Page page) throws IOException {
        long serial = file.little(page.at() + 14, 4);
        if (page.first()) {
            streams.put(serial, new Stream(file));
        }
        if (streams.size() > MOST_STREAMS) {
            throw Refusal.BROKEN.problem();
        }
        Stream stream = streams.get(serial);
        long from = page.data();
        long to = from;
        for (int i = 0; stream != null && i < page.lacing().length; i++) {
            int length = page.lacing()[i] & 0xff;
            to += length;
            if (length < 255 || i == page.lacing().length - 1) {
                stream.packet.add(from, to - from);
                stream.pages.add(page);
                from = to;
            }
            if (length < 255) {
                stream = packetEnds(serial, stream);
            }
        }
    }

    /** The stream, unless there is nothing more to do in it. */
    private @Nullable Stream packetEnds(long serial, Stream stream) throws IOException {
        boolean more = stream.packets == 0 ? stream.begin() : clean(stream);
        if (!more || stream.packets > MOST_PACKETS) {
            streams.remove(serial);
            return null;
        }
        stream.packets++;
        stream.packet = new Pieces(file);
        stream.pages.clear();
        return stream;
    }

    /** Whether the packet after this one may name somebody too. */
    private boolean clean(Stream stream) throws IOException {
        boolean flac = stream.codec.equals(FLAC);
        byte[] head = stream.packet.read(0, 16);
        int block = flac && head.length > 0 ? head[0] & 0x7f : 4;
        if (block == 4) {
            empty(stream);
        } else if (block == 2 || block == 6) {
            head[0] = (byte) (head[0] & 0x80 | 1);
            stream.packet.replace(Arrays.copyOf(head, Math.min(4, head.length)));
            seal(stream.pages);
        }
        return flac && head.length > 0 && head[0] >= 0;
    }

    /** No comments any more, and zeros where they were, as padding. */
    private void empty(Stream stream) throws IOException {
        int begin = CODECS.getOrDefault(stream.codec, 0);
        byte[] start = stream.packet.read(0, begin + 4 + LONGEST_PROGRAM);
        long program = start.length < begin + 4 ? 0 : little(start, begin);
        if (begin + 4 + program + 4 > start.length) {
            program = 0;
        }
        byte[] kept = Arrays.copyOf(start, (int) (begin + 4 + program));
        if (program == 0) {
            Arrays.fill(kept, begin, kept.length, (byte) 0);
        }
        boolean framed = stream.codec.equals("\u0001vorbis");
        byte[] fresh = Arrays.copyOf(kept, kept.length + (framed ? 5 : 4));
        if (fresh.length > stream.packet.length()) {
            return;
        }
        if (framed) {
            fresh[fresh.length - 1] = 1;
        }
        stream.packet.replace(fresh);
        seal(stream.pages);
    }

    private static long little(byte[] bytes, int at) {
        long number = 0;
        for (int i = 3; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    private void seal(Set<Page> pages) throws IOException {
        for (Page page : pages) {
            file.write(page.at() + 22, new byte[4]);
            int sum = 0;
            for (byte b : file.read(page.at(), (int) (page.end() - page.at()))) {
                sum ^= b << 24;
                for (int bit = 0; bit < 8; bit++) {
                    sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
                }
            }
            byte[] bytes = {(byte) sum, (byte) (sum >> 8), (byte) (sum >> 16), (byte) (sum >> 24)};
            file.write(page.at() + 22, bytes);
        }
    }

    /** A page and how its content is cut into packets. */
    private record Page(long at, boolean first, byte[] lacing, long data, long end) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Page page && page.at == at;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(at);
        }
    }

    /** One of the streams that lie in each other, as long as it tells about itself. */
    private static final class Stream {
        private final Set<Page> pages = new LinkedHashSet<>();
        private Pieces packet;
        private String codec = "";
        private int packets;

        Stream(InPlace file) {
            packet = new Pieces(file);
        }

        /** Whether it is of a kind that has comments. */
        private boolean begin() throws IOException {
            String first = new String(packet.read(0, 8), StandardCharsets.ISO_8859_1);
            for (String known : CODECS.keySet()) {
                if (first.startsWith(known)) {
                    codec = known;
                }
            }
            return !codec.isEmpty();
        }
    }
}
