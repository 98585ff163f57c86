package org.cairn.portfolio.intake;

import java.io.IOException;

/**
 * What stands before and behind the sound of an MP3 file: artist, title, pictures, words (ID3v2 and
 * ID3v1, APE tags, Lyrics3). The tags stay, empty, where they are.
 */
final class Mp3Notes {

    private static final int HEAD = 10;
    private static final int APE_HEAD = 32;
    private static final int OLD_TAG = 128;
    private static final int OLD_TAG_MORE = 227;
    private static final int LYRICS_END = 15;
    private static final int MOST_TAGS = 100;

    private final InPlace file;

    private Mp3Notes(InPlace file) {
        this.file = file;
    }

    static void remove(InPlace file) throws IOException {
        Mp3Notes notes = new Mp3Notes(file);
        notes.fromTheEnd(notes.fromTheFront());
    }

    /** Where the sound begins. */
    private long fromTheFront() throws IOException {
        long at = 0;
        for (int tags = 0; tags < MOST_TAGS; tags++) {
            if (file.text(at, 3).equals("ID3")) {
                boolean footer = (file.big(at + 5, 1) & 0x10) != 0;
                long end = at + HEAD + sevenBits(at + 6) + (footer ? HEAD : 0);
                empty(at, end);
                at = end;
            } else if (file.text(at, 8).equals("APETAGEX")) {
                long end = at + APE_HEAD + file.little(at + 12, 4);
                file.write(at + 16, new byte[4]);
                emptyApe(at + APE_HEAD, end);
                at = end;
            } else {
                return at;
            }
        }
        throw Refusal.BROKEN.problem();
    }

    private void fromTheEnd(long sound) throws IOException {
        long end = file.length();
        for (int tags = 0; tags < MOST_TAGS; tags++) {
            long start = tagBefore(end);
            if (start == end) {
                return;
            }
            if (start < sound) {
                throw Refusal.BROKEN.problem();
            }
            end = start;
        }
        throw Refusal.BROKEN.problem();
    }

    private long tagBefore(long end) throws IOException {
        if (file.text(end - OLD_TAG, 3).equals("TAG")) {
            return oldTag(end);
        }
        if (file.text(end - APE_HEAD, 8).equals("APETAGEX")) {
            return ape(end);
        }
        if (file.text(end - HEAD, 3).equals("3DI")) {
            long start = end - 2 * HEAD - sevenBits(end - 4);
            if (!file.text(start, 3).equals("ID3")) {
                throw Refusal.BROKEN.problem();
            }
            empty(start, end);
            return start;
        }
        return file.text(end - LYRICS_END, LYRICS_END).matches("[0-9]{6}LYRICS200")
                ? lyrics(end)
                : end;
    }

    private long oldTag(long end) throws IOException {
        long start = end - OLD_TAG;
        file.blank(start + 3, end - 1);
        file.write(end - 1, new byte[] {-1});
        if (!file.text(start - OLD_TAG_MORE, 4).equals("TAG+")) {
            return start;
        }
        file.blank(start - OLD_TAG_MORE + 4, start);
        return start - OLD_TAG_MORE;
    }

    private long ape(long end) throws IOException {
        long start = end - file.little(end - APE_HEAD + 12, 4);
        file.write(end - APE_HEAD + 16, new byte[4]);
        emptyApe(start, end - APE_HEAD);
        if (!file.text(start - APE_HEAD, 8).equals("APETAGEX")) {
            return start;
        }
        file.write(start - APE_HEAD + 16, new byte[4]);
        return start - APE_HEAD;
    }

    private long lyrics(long end) throws IOException {
        long start = end - LYRICS_END - Long.parseLong(file.text(end - LYRICS_END, 6));
        if (!file.text(start, 11).equals("LYRICSBEGIN")) {
            throw Refusal.BROKEN.problem();
        }
        file.blank(start + 11, end - LYRICS_END);
        return start;
    }

    /** A tag without frames, as long as the one that was there; its footer becomes padding. */
    private void empty(long start, long end) throws IOException {
        long size = end - start - HEAD;
        if (end > file.length() || size >= 1 << 28) {
            throw Refusal.BROKEN.problem();
        }
        if (size > 0) {
            byte[] rest = new byte[5];
            for (int i = 0; i < 4; i++) {
                rest[4 - i] = (byte) (size >> 7 * i & 0x7f);
            }
            file.write(start + 5, rest);
            file.blank(start + HEAD, end);
        }
    }

    private void emptyApe(long start, long end) throws IOException {
        if (start < 0 || start > end || end > file.length()) {
            throw Refusal.BROKEN.problem();
        }
        file.blank(start, end);
    }

    private long sevenBits(long at) throws IOException {
        long size = 0;
        for (int i = 0; i < 4; i++) {
            size = size << 7 | file.big(at + i, 1) & 0x7f;
        }
        return size;
    }
}
