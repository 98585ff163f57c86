package org.cairn.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of requests for one address over a fixed number of connections that stay open. */
final class Crowd {

    /** How many ask at the same time. */
    static final int CONNECTIONS = 32;

    private Crowd() {}

    /** What came back: each answer's milliseconds, answers per second, bytes of one body. */
    record Answers(Samples times, double perSecond, int bytes) {}

    private record Seen(List<Double> times, int bytes) {}

    static Answers ask(int port, String path, int requests) throws Exception {
        byte[] question =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: localhost:"
                                + port
                                + "\r\nAccept: text/html\r\nAccept-Language: en\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        List<Future<Seen>> all = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(() -> one(port, question, requests / CONNECTIONS)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Double> times = new ArrayList<>();
        int bytes = 0;
        for (Future<Seen> seen : all) {
            times.addAll(seen.get().times());
            bytes = seen.get().bytes();
        }
        return new Answers(Samples.of(times), times.size() / seconds, bytes);
    }

    private static Seen one(int port, byte[] question, int requests) throws IOException {
        List<Double> times = new ArrayList<>(requests);
        int bytes = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            for (int i = 0; i < requests; i++) {
                long start = System.nanoTime();
                socket.getOutputStream().write(question);
                bytes = body(in);
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return new Seen(times, bytes);
    }

    /** Reads one answer; both forms of length are known. */
    private static int body(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException("answered " + status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return length;
        }
        int total = 0;
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            in.skipNBytes(size);
            line(in);
            total += size;
        }
        line(in);
        return total;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
