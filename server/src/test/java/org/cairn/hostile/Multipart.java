package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** A form with a file, as a browser writes it. */
final class Multipart {

    static final String EDGE = "----edge-of-a-form";
    static final String TYPE = "multipart/form-data; boundary=" + EDGE;
    static final String HEADER = "Content-Type: " + TYPE;

    private Multipart() {}

    static byte[] of(Map<String, String> fields, String fileName, byte[] file) {
        return of(fields, "file", fileName, file);
    }

    static byte[] of(Map<String, String> fields, String field, String fileName, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(out, name, "", value.getBytes(UTF_8)));
        part(out, field, "; filename=\"" + fileName + "\"", file);
        out.writeBytes(("--" + EDGE + "--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String name, String more, byte[] value) {
        String head =
                "--"
                        + EDGE
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\""
                        + more
                        + "\r\n\r\n";
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(value);
        out.writeBytes("\r\n".getBytes(UTF_8));
    }
}
