package org.cairn.portfolio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of every kind, honest and hostile, built on the spot. */
public final class Samples {

    /** What no cleaned picture may contain. */
    public static final String PLACE = "GPS 34.0522 N 118.2437 W Room 12";

    private Samples() {}

    /** Exif data in which a camera tells that it was held sideways, and where. */
    public static byte[] exif() {
        return ByteBuffer.allocate(26 + PLACE.length())
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .put(PLACE.getBytes(US_ASCII))
                .array();
    }

    public static byte[] png() {
        return drawn("png");
    }

    /** A PNG that tells everything: texts, Exif, and an archive behind its end. */
    public static byte[] talkativePng() {
        byte[] plain = png();
        int head = 8 + 25;
        return joined(
                part(plain, 0, head),
                chunk("tEXt", ("Comment\0" + PLACE).getBytes(ISO_8859_1)),
                chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + PLACE).getBytes(UTF_8)),
                chunk("eXIf", exif()),
                part(plain, head, plain.length),
                zip(Map.of("a.txt", PLACE)));
    }

    public static byte[] jpeg() {
        return drawn("jpg");
    }

    /** A photograph as phones take it: Exif, XMP, IPTC, a comment, and a film behind its end. */
    public static byte[] talkativeJpeg() {
        byte[] plain = jpeg();
        return joined(
                part(plain, 0, 2),
                segment(0xE1, joined("Exif\0\0".getBytes(US_ASCII), exif())),
                segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + PLACE).getBytes(US_ASCII)),
                segment(0xED, ("Photoshop 3.0\0" + PLACE).getBytes(US_ASCII)),
                segment(0xFE, PLACE.getBytes(US_ASCII)),
                part(plain, 2, plain.length),
                PLACE.getBytes(US_ASCII));
    }

    public static byte[] gif() {
        return drawn("gif");
    }

    /** A GIF with a comment, and with an archive of programs behind its end (GIFAR). */
    public static byte[] gifar() {
        byte[] plain = gif();
        byte[] comment = joined(new byte[] {0x21, (byte) 0xFE, (byte) PLACE.length()});
        return joined(
                part(plain, 0, plain.length - 1),
                comment,
                PLACE.getBytes(US_ASCII),
                new byte[] {0, 0x3B},
                zip(Map.of("Evil.class", "\u00ca\u00fe\u00ba\u00be")));
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    public static byte[] talkativeWebp() {
        byte[] plain = webp();
        byte[] body =
                joined(
                        "WEBP".getBytes(US_ASCII),
                        riff("VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                        part(plain, 12, plain.length),
                        riff("EXIF", exif()),
                        riff("XMP ", PLACE.getBytes(US_ASCII)));
        return riff("RIFF", body);
    }

    public static byte[] pdf() {
        return pdf("", "");
    }

    /**
     * @param catalog what the catalog says besides, such as an action
     */
    public static byte[] pdf(String catalog, String more) {
        String body =
                "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R "
                        + catalog
                        + " >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R"
                        + " /Resources << /Font << /F 5 0 R >> >> >>\nendobj\n"
                        + "4 0 obj\n<< /Length 44 >>\nstream\nBT /F 18 Tf 20 100 Td (Water in our valley) Tj ET\nendstream\nendobj\n"
                        + "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"
                        + more;
        return (body + "trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    public static byte[] pdfWithScript() {
        return pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "");
    }

    /** The same with the name in disguise. */
    public static byte[] pdfWithHiddenName() {
        return pdf("/OpenAction << /S /J#61vaScr#69pt /JS (app.alert\\(1\\)) >>", "");
    }

    /** The same with the action in a packed object stream. */
    public static byte[] pdfWithPackedScript() {
        byte[] packed = deflated("7 0 << /S /JavaScript /JS (app.alert(1)) >>".getBytes(US_ASCII));
        String stream =
                "6 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
                        + packed.length
                        + " >>\nstream\n"
                        + new String(packed, ISO_8859_1)
                        + "\nendstream\nendobj\n";
        return pdf("/OpenAction 7 0 R", stream);
    }

    /** One whose table of objects is small, and very long when it is unpacked. */
    public static byte[] pdfWithEndlessTable(String widths) {
        byte[] packed = deflated(new byte[60_000_000]);
        String stream =
                "6 0 obj\n<< /Type /XRef /W ["
                        + widths
                        + "] /Size 20000000 /Filter /FlateDecode /Length "
                        + packed.length
                        + " >>\nstream\n"
                        + new String(packed, ISO_8859_1)
                        + "\nendstream\nendobj\n";
        return pdf("", stream);
    }

    public static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>"));
    }

    public static byte[] docm() {
        return zip(
                Map.of(
                        "[Content_Types].xml", "<Types/>",
                        "word/document.xml", "<w:document/>",
                        "word/vbaProject.bin", "macro"));
    }

    public static byte[] odt() {
        return zip(
                Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text",
                        "content.xml", "<office/>"));
    }

    /** The same archive with an entry that cannot be unpacked. */
    public static byte[] damaged(byte[] zip, String entry) {
        byte[] bytes = zip.clone();
        int name = new String(zip, ISO_8859_1).indexOf(entry);
        bytes[name + entry.length()] = (byte) 0xFF;
        return bytes;
    }

    /** A document whose picture unpacks to 80 million zeros. */
    public static byte[] bomb() {
        return zip(
                Map.of(
                        "[Content_Types].xml", "<Types/>",
                        "word/document.xml", "<w:document/>",
                        "word/media/image1.png", "\0".repeat(80_000_000)));
    }

    public static byte[] mp4(String brand) {
        return joined(
                box("ftyp", (brand + "\0\0\2\0" + brand).getBytes(US_ASCII)),
                box("moov", box("mvhd", new byte[100])),
                box("mdat", new byte[500]));
    }

    /** A film as phones take it, with its place beside the track and in it. */
    public static byte[] talkativeMp4() {
        byte[] place = box("udta", box("\u00a9xyz", PLACE.getBytes(US_ASCII)));
        return joined(
                box("ftyp", "isom\0\0\2\0isom".getBytes(US_ASCII)),
                box("moov", joined(box("mvhd", new byte[100]), place, box("trak", place))),
                box("mdat", "the film itself".getBytes(US_ASCII)),
                box("meta", PLACE.getBytes(US_ASCII)));
    }

    public static byte[] webm(String codec) {
        return joined(
                new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, (byte) 0x8B, 0x42, (byte) 0x82},
                new byte[] {(byte) 0x84, 'w', 'e', 'b', 'm'},
                codec.getBytes(US_ASCII),
                new byte[200]);
    }

    public static byte[] mp3() {
        return joined(
                "ID3\4\0\0\0\0\0\0".getBytes(ISO_8859_1),
                new byte[] {-1, -5, -112, 0},
                new byte[400]);
    }

    public static byte[] wav() {
        byte[] format = new byte[] {1, 0, 1, 0, 64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0};
        return riff(
                "RIFF",
                joined(
                        "WAVE".getBytes(US_ASCII),
                        riff("fmt ", format),
                        riff("data", new byte[800])));
    }

    public static byte[] ogg() {
        return joined(
                "OggS\0\2".getBytes(US_ASCII),
                new byte[22],
                "OpusHead".getBytes(US_ASCII),
                new byte[100]);
    }

    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(ISO_8859_1));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] part(byte[] whole, int from, int to) {
        return java.util.Arrays.copyOfRange(whole, from, to);
    }

    private static byte[] drawn(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(4, 4, 30, 20);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] head = name.getBytes(US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(head);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(head)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] riff(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] box(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .putInt(8 + data.length)
                .put(name.getBytes(ISO_8859_1))
                .put(data)
                .array();
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[1000 + plain.length / 500];
        int length = deflater.deflate(out);
        deflater.end();
        return part(out, 0, length);
    }
}
