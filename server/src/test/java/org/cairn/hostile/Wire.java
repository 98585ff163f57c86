package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends exactly the bytes it is told to, as no browser would, and waits for the answer. */
final class Wire {

    private static final int PATIENCE = 20_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back; status 0 = the connection was cut without a word. */
    record Got(int status, List<String> head, byte[] bytes) {

        String text() {
            return new String(bytes, UTF_8);
        }

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        boolean isPage() {
            return header("Content-Type").filter(type -> type.startsWith("text/html")).isPresent();
        }
    }

    /** A body that is written while it is sent. */
    @FunctionalInterface
    interface Body {

        void to(OutputStream out) throws IOException;
    }

    Got send(String method, String target, byte[] body, List<String> headers) {
        boolean counted = !method.equals("GET") || body.length > 0;
        String length = counted ? "Content-Length: " + body.length + "\r\n" : "";
        return send(method + " " + target, length + lines(headers), out -> out.write(body));
    }

    /** The first line without its version, all headers, and whatever is written then. */
    Got send(String line, String headers, Body body) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            String head =
                    line
                            + " HTTP/1.1\r\nHost: localhost:"
                            + port
                            + "\r\nConnection: close\r\n"
                            + headers
                            + "\r\n";
            try {
                out.write(head.getBytes(ISO_8859_1));
                body.to(out);
                out.flush();
            } catch (IOException closed) {
                // the answer may stand there all the same
            }
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException broken) {
            throw new UncheckedIOException(line, broken);
        }
    }

    private static String lines(List<String> headers) {
        return String.join("", headers.stream().map(header -> header + "\r\n").toList());
    }

    private static Got read(InputStream in) throws IOException {
        StringBuilder start = new StringBuilder();
        while (start.indexOf("\r\n\r\n", start.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                return new Got(0, List.of(), start.toString().getBytes(ISO_8859_1));
            }
            start.append((char) next);
        }
        List<String> head = List.of(start.toString().strip().split("\r\n", -1));
        int status = Integer.parseInt(head.getFirst().split(" ", -1)[1]);
        Got got = new Got(status, head, new byte[0]);
        Optional<Integer> length = got.header("Content-Length").map(Integer::valueOf);
        byte[] body = length.isPresent() ? in.readNBytes(length.get()) : in.readAllBytes();
        boolean chunked = got.header("Transfer-Encoding").isPresent();
        return new Got(status, head, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            int line = indexOf(chunks, new byte[] {'\r', '\n'}, at);
            int size = Integer.parseInt(new String(chunks, at, line - at, ISO_8859_1).strip(), 16);
            whole.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
            if (size == 0) {
                break;
            }
        }
        return whole.toByteArray();
    }

    private static int indexOf(byte[] all, byte[] part, int from) {
        for (int i = from; i <= all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
