package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Video and sound in their containers: ISO media (MP4, QuickTime), WebM, Ogg. */
final class Media {

    private static final Set<String> HEIF =
            Set.of("heic", "heix", "hevc", "heim", "heis", "hevm", "hevs", "mif1", "msf1", "avif");
    private static final int MOST_BOXES = 200_000;

    private Media() {}

    /** Empty where it is none of these. */
    static Optional<FileType> typeOf(Path file, byte[] head) throws IOException {
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        if (begin.length() > 12 && begin.startsWith("ftyp", 4)) {
            return Optional.of(isoMedia(file, begin.substring(8, 12)));
        }
        if (begin.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(matroska(begin));
        }
        if (begin.startsWith("OggS")) {
            return Optional.of(ogg(begin));
        }
        boolean oldMovie = begin.startsWith("moov", 4) || begin.startsWith("mdat", 4);
        return oldMovie ? Optional.of(isoMedia(file, "qt  ")) : Optional.empty();
    }

    /** ISO/IEC 14496-12: the boxes must tile the file, so that nothing hangs behind them. */
    private static FileType isoMedia(Path path, String brand) throws IOException {
        if (HEIF.contains(brand)) {
            throw Refusal.HEIC.problem();
        }
        boolean movie = false;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 0;
            for (int boxes = 0; at + 8 <= file.length() && boxes < MOST_BOXES; boxes++) {
                file.seek(at);
                long size = file.readInt() & 0xffff_ffffL;
                byte[] name = new byte[4];
                file.readFully(name);
                movie |= new String(name, StandardCharsets.ISO_8859_1).equals("moov");
                if (size == 1 && at + 16 <= file.length()) {
                    size = file.readLong();
                }
                at = size == 0 ? file.length() : size < 8 ? -1 : at + size;
                if (at < 0 || at > file.length()) {
                    throw Refusal.BROKEN.problem();
                }
            }
            if (at != file.length() || !movie) {
                throw Refusal.BROKEN.problem();
            }
        }
        return brand.equals("qt  ")
                ? FileType.MOV
                : brand.startsWith("M4A") || brand.startsWith("M4B") ? FileType.M4A : FileType.MP4;
    }

    /** WebM is Matroska with its own name and four codecs (V_… draws, A_… sounds). */
    private static FileType matroska(String begin) {
        if (!begin.substring(0, Math.min(begin.length(), 128)).contains("webm")) {
            throw Refusal.UNKNOWN.problem();
        }
        return begin.contains("V_VP") || begin.contains("V_AV1") ? FileType.WEBM : FileType.WEBA;
    }

    private static FileType ogg(String begin) {
        String first = begin.substring(0, Math.min(begin.length(), 256));
        boolean sound =
                first.contains("vorbis")
                        || first.contains("OpusHead")
                        || first.contains("FLAC")
                        || first.contains("Speex");
        if (!sound) {
            throw Refusal.UNKNOWN.problem();
        }
        return FileType.OGG;
    }
}
