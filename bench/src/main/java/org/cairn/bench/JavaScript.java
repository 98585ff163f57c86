package org.cairn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The libraries that others wrote in JavaScript, in a process of their own that stays warm; it
 * takes a task a line and answers each with a line. A task that fails stops the measurement.
 */
final class JavaScript implements AutoCloseable {

    private static final String SCRIPT = "others.mjs";
    private static final List<String> PINNED = List.of("package.json", "package-lock.json");
    private static final int MAX_BYTES = 8 << 20;

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private JavaScript(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * With the packages that the tests pin, fetched when they are not there.
     *
     * @param schemas a folder with the published JSON Schemas, or "-"
     */
    static JavaScript start(String schemas) throws IOException, InterruptedException {
        Path folder = fetched();
        return new JavaScript(
                new ProcessBuilder("node", SCRIPT, schemas)
                        .directory(folder.toFile())
                        .redirectError(Redirect.INHERIT)
                        .start());
    }

    private static Path fetched() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Program.folder("npm")).toAbsolutePath();
        Path pinned =
                Path.of(System.getProperty("cairn.home", ".")).resolve("openbadges/src/test/npm");
        boolean there = Files.exists(folder.resolve("node_modules/.package-lock.json"));
        for (String file : PINNED) {
            Path kept = folder.resolve(file);
            there &= Files.exists(kept) && Files.mismatch(kept, pinned.resolve(file)) < 0;
            Files.copy(pinned.resolve(file), kept, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var script =
                Objects.requireNonNull(JavaScript.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Files.copy(script, folder.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!there) {
            fetch(folder);
        }
        return folder;
    }

    private static void fetch(Path folder) throws IOException, InterruptedException {
        var npm =
                new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                        .directory(folder.toFile())
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.INHERIT)
                        .start();
        if (npm.waitFor() != 0) {
            Files.deleteIfExists(folder.resolve(PINNED.getLast()));
            throw new IllegalStateException("npm could not fetch the packages");
        }
    }

    static ObjectNode task(String name) {
        return StrictJson.object().put("do", name);
    }

    /** Does a task; its failure is one of the measurement. */
    synchronized JsonNode ask(ObjectNode task) {
        JsonNode answer = answer(task);
        if (answer.has("error")) {
            throw new IllegalStateException(
                    task.path("do").asString() + ": " + answer.path("error").asString());
        }
        return answer;
    }

    /** Makes sure that what must not be accepted is not. */
    synchronized void requireRefusal(ObjectNode task) {
        if (!answer(task).has("error")) {
            throw new IllegalStateException(task.path("do").asString() + " refused nothing");
        }
    }

    private JsonNode answer(ObjectNode task) {
        try {
            in.write(StrictJson.text(task) + "\n");
            in.flush();
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("the process in JavaScript ended");
            }
            return StrictJson.read(line, MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What doing the task so many times costs each time. */
    Cost cost(ObjectNode task, int times) {
        return Cost.elsewhere(ask(task.put("times", times)).path("micros").doubleValue());
    }

    /** The documents that it finds at these addresses from now on; nothing else is fetched. */
    void serve(String url, ObjectNode document) {
        ObjectNode task = task("serve").put("url", url);
        ask(task.set("document", document));
    }

    /** Signs for an issuer of its own, who stands in the document afterwards. */
    ObjectNode sign(ObjectNode unsigned) {
        ObjectNode task = task("sign");
        return (ObjectNode) ask(task.set("document", unsigned)).path("signed");
    }

    /** The issuer of what is signed here. */
    String issuer() {
        return ask(task("issuer")).path("id").asString();
    }

    /** Which versions these are, in words. */
    String versions() {
        return ask(task("versions")).path("text").asString();
    }

    /** A context as its package publishes it. */
    String context(String url) {
        return StrictJson.text(ask(task("context").put("url", url)).path("document"));
    }

    static ObjectNode verify(String who, byte[] signed) {
        return task(who).put("text", new String(signed, StandardCharsets.UTF_8)).put("times", 1);
    }

    static ObjectNode bake(byte[] png, String text) {
        return task("bake")
                .put("png", Base64.getEncoder().encodeToString(png))
                .put("text", text)
                .put("times", 1);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
