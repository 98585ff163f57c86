package org.cairn.portfolio.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.Cairn;
import org.cairn.TestPlatform;
import org.cairn.people.NewPerson;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Shelf;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * A whole Cairn that takes one gigabyte by its plain form and gives it back, in a process of its
 * own, so that {@link GigabyteTest} can give that process a small heap.
 */
final class Gigabyte {

    private static final long SIZE = 1L << 30;

    private Gigabyte() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = TestPlatform.settings(Path.of(arguments[0]));
        AtomicLong mostOnDisk = new AtomicLong();
        try (ConfigurableApplicationContext program = Cairn.start(settings)) {
            PersonId person =
                    program.getBean(People.class)
                            .create(NewPerson.named("Lin", "lin@example.org", settings.zone()));
            FindByIndexNameSessionRepository<?> sessions =
                    program.getBean(FindByIndexNameSessionRepository.class);
            Visit visit = Visit.by(person, sessions, settings);
            Thread watch = watch(settings.data().resolve("files"), mostOnDisk);
            HttpResponse<String> answer =
                    visit.upload(Map.of("kind", "audio"), "lesson.wav", sound());
            watch.interrupt();
            watch.join();
            expect(answer.statusCode() == 303, "status " + answer.statusCode());
            Portfolio portfolio = program.getBean(Portfolio.class);
            FileContent kept =
                    (FileContent) portfolio.of(person, Shelf.whole()).getFirst().content();
            expect(kept.bytes() == SIZE, "kept " + kept.bytes());
            expect(mostOnDisk.get() <= SIZE, "on disk " + mostOnDisk.get());
        }
        System.out.println(
                "one gigabyte came in; heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        System.exit(0);
    }

    /** How much lies in the folder and where the container would put copies, at its most. */
    private static Thread watch(Path folder, AtomicLong most) {
        return Thread.ofPlatform()
                .start(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        most.accumulateAndGet(sizeOf(folder), Math::max);
                        try {
                            Thread.sleep(100);
                        } catch (InterruptedException done) {
                            return;
                        }
                    }
                });
    }

    private static long sizeOf(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Gigabyte::size).sum();
        } catch (IOException | java.io.UncheckedIOException moved) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException moved) {
            return 0;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A WAV file of silence. */
    private static InputStream sound() {
        byte[] head =
                ByteBuffer.allocate(44)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("RIFF".getBytes(US_ASCII))
                        .putInt((int) (SIZE - 8))
                        .put("WAVEfmt ".getBytes(US_ASCII))
                        .putInt(16)
                        .put(new byte[] {1, 0, 1, 0, 64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0})
                        .put("data".getBytes(US_ASCII))
                        .putInt((int) (SIZE - 44))
                        .array();
        return new SequenceInputStream(new ByteArrayInputStream(head), silence(SIZE - 44));
    }

    private static InputStream silence(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0x80 : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int most) {
                int n = (int) Math.min(left, most);
                left -= n;
                return n == 0 ? -1 : n;
            }
        };
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            System.out.println("no: " + otherwise);
            System.exit(1);
        }
    }
}
