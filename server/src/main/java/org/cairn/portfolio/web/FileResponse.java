package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.intake.FileType;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Writes a kept file, or the part of it that a player asks for (RFC 9110, section 14). */
@Component
class FileResponse {

    private static final int HEAD = 65_536;

    private final FileStore files;

    FileResponse(FileStore files) {
        this.files = files;
    }

    /** Evidence, whose name nobody learns here. */
    void write(FileContent file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String ending = FileType.ofMediaType(file.mediaType()).ending();
        write(file, "evidence." + ending, request, response);
    }

    void write(
            FileContent file, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileType type = FileType.ofMediaType(file.mediaType());
        Sandbox.file(response, type);
        String tag = '"' + file.hash().hex() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setContentType(mediaType(file, type));
        String shown = type.showing() == FileType.Showing.DOWNLOAD ? "attachment" : "inline";
        response.setHeader("Content-Disposition", disposition(shown, name));
        Optional<ByteRange> asked =
                ByteRange.of(request.getHeader("Range"), file.bytes())
                        .filter(range -> fits(request.getHeader("If-Range"), tag));
        ByteRange range = asked.orElse(new ByteRange(0, file.bytes()));
        if (range.length() <= 0) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setContentLength(0);
            return;
        }
        if (asked.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.header(file.bytes()));
        }
        response.setContentLengthLong(range.length());
        if (!request.getMethod().equals("HEAD")) {
            send(file.hash(), range, response);
        }
    }

    private static String disposition(String shown, String name) {
        ContentDisposition.Builder header = ContentDisposition.builder(shown);
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        return (plain ? header.filename(name) : header.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }

    private void send(Sha256 hash, ByteRange range, HttpServletResponse response)
            throws IOException {
        try (InputStream in = files.openRange(hash, range.from(), range.length())) {
            response.flushBuffer();
            in.transferTo(response.getOutputStream());
        } catch (IOException left) {
            if (!response.isCommitted()) {
                throw left;
            }
            // the viewer closed the page or jumped in the film; nothing is left to tell anybody
        }
    }

    private static boolean fits(@org.jspecify.annotations.Nullable String ifRange, String tag) {
        return ifRange == null || ifRange.equals(tag);
    }

    private String mediaType(FileContent file, FileType type) throws IOException {
        return type.showing() == FileType.Showing.AS_TEXT
                ? "text/plain;charset=" + charset(file.hash())
                : type.mediaType();
    }

    /** UTF-8 where the beginning is, the marked UTF-16, and else what old programs wrote. */
    private String charset(Sha256 hash) throws IOException {
        try (InputStream in = files.open(hash)) {
            byte[] head = in.readNBytes(HEAD);
            boolean marked = head.length > 1 && (head[0] & 0xff) + (head[1] & 0xff) == 0xFE + 0xFF;
            return marked ? "utf-16" : isUtf8(head) ? "utf-8" : "windows-1252";
        }
    }

    private static boolean isUtf8(byte[] head) {
        int end = head.length;
        for (int cut = 0; cut < 4 && end > 0; cut++, end--) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, end));
                return true;
            } catch (CharacterCodingException perhapsCutInTheMiddle) {
                if (head.length < HEAD) {
                    return false;
                }
            }
        }
        return false;
    }
}
