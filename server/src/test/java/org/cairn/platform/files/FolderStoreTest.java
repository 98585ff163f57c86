package org.cairn.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept once, whole or not at all. */
class FolderStoreTest {

    private final Path root;
    private final FolderStore files;

    FolderStoreTest(@TempDir Path folder) {
        this.root = folder.resolve("files");
        this.files = new FolderStore(root, FolderStoreTest::create);
    }

    @Test
    void aKeptFileHasTheNameOfItsBytesAndCanBeReadInParts() throws IOException {
        Stored stored = files.put(stream("abc"));
        assertThat(stored.hash().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(stored.bytes()).isEqualTo(3);
        assertThat(files.open(stored.hash())).hasContent("abc");
        assertThat(files.openRange(stored.hash(), 1, 1)).hasContent("b");
        assertThat(files.openRange(stored.hash(), 1, 99)).hasContent("bc");
        assertThat(kept()).containsExactly("ba/78/" + stored.hash());
    }

    @Test
    void aDraftThatIsNotKeptLeavesNothing() throws IOException {
        try (FileDraft draft = files.draft(stream("abc"), 3)) {
            assertThat(draft.path()).exists();
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void oneByteTooManyIsRefusedWhileItStreamsAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> files.draft(endless(), 1_000_000))
                .isInstanceOfSatisfying(
                        FileProblem.class,
                        problem ->
                                assertThat(problem.kind()).isEqualTo(FileProblem.Kind.TOO_LARGE));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aSourceThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken =
                new InputStream() {
                    private int left = 5_000;

                    @Override
                    public int read() throws IOException {
                        if (left-- <= 0) {
                            throw new IOException("connection reset");
                        }
                        return 'x';
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        into[from] = (byte) read();
                        return 1;
                    }
                };
        assertThatThrownBy(() -> files.put(broken))
                .isInstanceOfSatisfying(
                        FileProblem.class,
                        problem ->
                                assertThat(problem.kind()).isEqualTo(FileProblem.Kind.CUT_SHORT));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFullDiskIsToldAndLeavesNothing() throws IOException {
        FolderStore full = new FolderStore(root, FullDisk::open);
        assertThatThrownBy(() -> full.put(endless()))
                .isInstanceOfSatisfying(
                        FileProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(FileProblem.Kind.NO_ROOM));
        assertThat(kept()).isEmpty();
    }

    @Test
    void manyWhoBringTheSameFileAtOnceKeepItOnce() throws Exception {
        byte[] content = new byte[700_000];
        Set<Sha256> hashes = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Stored>> all =
                    IntStream.range(0, 24)
                            .mapToObj(i ->
                                    threads.submit(
                                            () -> files.put(new ByteArrayInputStream(content))))
                            .toList();
            for (Future<Stored> one : all) {
                hashes.add(one.get().hash());
            }
        }
        assertThat(hashes).hasSize(1);
        assertThat(kept()).hasSize(1);
        assertThat(files.size(hashes.iterator().next())).isEqualTo(700_000);
    }

    @Test
    void draftsOfAnEarlierRunAreSweptAwayAtTheStart() throws IOException {
        Files.writeString(root.resolve("incoming").resolve("half"), "left by a crash");
        new FolderStore(root, FolderStoreTest::create);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aTextHasOneHashHoweverItsAccentsWereTyped() {
        assertThat(Sha256.ofText("e\u0301cole")).isEqualTo(Sha256.ofText("\u00e9cole"));
    }

    private List<String> kept() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 7;
            }
        };
    }

    private static FileChannel create(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** A disk without room: Linux keeps one for this purpose. */
    private static final class FullDisk {

        static FileChannel open(Path path) throws IOException {
            Path full = Path.of("/dev/full");
            Assumptions.assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
            Files.createSymbolicLink(path, full);
            return FileChannel.open(path, StandardOpenOption.WRITE);
        }
    }
}
