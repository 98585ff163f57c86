package org.cairn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cairn.platform.settings.Settings;

/** A stranger's web client on the running program; follows nothing and keeps no cookie. */
public final class Http {

    private static final String EDGE = "----cairn-edge";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Settings settings;

    public Http(Settings settings) {
        this.settings = settings;
    }

    /** What was answered. */
    public record Got(int status, byte[] bytes, HttpResponse<byte[]> response) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return String.join(", ", response.headers().allValues(name));
        }
    }

    /** One field of a form; a file has a name. */
    public record Field(String name, String fileName, byte[] value) {

        public static Field of(String name, String value) {
            return new Field(name, "", value.getBytes(StandardCharsets.UTF_8));
        }
    }

    public Got get(String path, String... headers) {
        return send(headers(request(path), headers).GET().build());
    }

    public Got post(String path, String type, byte[] body, String... headers) {
        return send(
                headers(request(path), headers)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build());
    }

    public Got post(String path, List<Field> fields, String... headers) {
        return post(path, "multipart/form-data; boundary=" + EDGE, multipart(fields), headers);
    }

    private static byte[] multipart(List<Field> fields) {
        var out = new java.io.ByteArrayOutputStream();
        for (Field field : fields) {
            String file =
                    field.fileName().isEmpty() ? "" : "; filename=\"" + field.fileName() + "\"";
            out.writeBytes(
                    ("--"
                                    + EDGE
                                    + "\r\nContent-Disposition: form-data; name=\""
                                    + field.name()
                                    + "\""
                                    + file
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(field.value());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + settings.port() + path));
    }

    private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch("Accept"::equalsIgnoreCase)) {
            all.addAll(List.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        }
        return request.headers(all.toArray(String[]::new));
    }

    private Got send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Got(response.statusCode(), response.body(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
