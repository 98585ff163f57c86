package org.cairn.catalog.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was brought, and what of it stands in the box of the page that answers. A chosen file goes
 * before pasted text; browsers end lines of a form with CR and LF.
 */
record Brought(byte[] bytes, String text) {

    static Brought of(String definition, Optional<MultipartFile> file) throws IOException {
        if (file.isPresent() && !file.get().isEmpty()) {
            byte[] bytes = Studio.bytes(file.get());
            boolean whole = bytes.length < Studio.MOST_BYTES;
            return new Brought(bytes, whole ? new String(bytes, StandardCharsets.UTF_8) : "");
        }
        String text = definition.replace("\r\n", "\n");
        return new Brought(text.getBytes(StandardCharsets.UTF_8), text);
    }
}
