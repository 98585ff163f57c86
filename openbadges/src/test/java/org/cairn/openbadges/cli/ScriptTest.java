package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.cairn.openbadges.cli.CommandLine.npm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.cairn.openbadges.cli.CommandLine.Ran;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ./cairn} as a process of its own, in a folder that looks like a clone in which
 * the library was built; Maven is a stand-in that leaves a word.
 */
class ScriptTest {

    private static final Path SCRIPT = Path.of("../cairn");
    private static final Pattern LIBRARY =
            Pattern.compile("(jackson|titanium|jakarta.json|bcprov)[^/]*[.]jar$");

    @TempDir static Path clone;

    @BeforeAll
    static void layOutAClone() throws IOException {
        assumeThat(File.separator).as("a shell is needed").isEqualTo("/");
        Files.copy(SCRIPT, clone.resolve("cairn"));
        Files.createDirectories(clone.resolve("openbadges/src/main"));
        Files.createDirectories(clone.resolve("bin"));
        Files.createFile(clone.resolve("pom.xml"));
        Files.createFile(clone.resolve("openbadges/pom.xml"));
        var maven = clone.resolve("bin/mvn");
        Files.writeString(maven, "#!/bin/sh\necho built >> \"" + clone + "/built\"\nexit 1\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        build(clone.resolve("openbadges/target"));
    }

    @Test
    void theExitCodeIsTheAnswer() throws Exception {
        var map = npm("gen/map.txt");
        var sound = npm("gen/v-baked-json.png");

        var valid = cairn("verify", "--url-map", map, sound);
        assertThat(valid.code()).as(valid.err()).isZero();
        assertThat(valid.out()).startsWith(sound + ": valid\n");
        assertThat(valid.err()).isEmpty();
        assertThat(cairn("verify", "--url-map", map, npm("gen/x-revoked.json"), sound).code())
                .isEqualTo(1);
        assertThat(cairn("verify", "--url-map", map, "nowhere.png").code()).isEqualTo(2);
        assertThat(clone.resolve("built")).doesNotExist();
    }

    @Test
    void relativePathsAreThoseOfTheCallerAndNamesMayHaveAnyLetters() throws Exception {
        Files.copy(Path.of(npm("gen/v-baked-json.png")), clone.resolve("Reconocimiento ñ.png"));

        var out = cairn("unbake", "Reconocimiento ñ.png");

        assertThat(out.code()).as(out.err()).isZero();
        assertThat(StrictJson.read(out.out()).path("issuer").isObject()).isTrue();
    }

    @Test
    void whenTheSourcesAreNewerItBuildsFirstAndSaysSo() throws Exception {
        var source = Files.createFile(clone.resolve("openbadges/src/main/Newer.java"));
        assertThat(source.toFile().setLastModified(Instant.now().plusSeconds(60).toEpochMilli()))
                .isTrue();

        var ran = cairn("verify", "x.png");
        Files.delete(source);

        assertThat(clone.resolve("built")).exists();
        Files.delete(clone.resolve("built"));
        Files.setLastModifiedTime(
                clone.resolve("openbadges/target/built"), FileTime.from(Instant.now()));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Building Cairn's library of badges").contains("failed");
    }

    @Test
    void aBuildThatWasCutOffIsDoneAnew() throws Exception {
        var mark = clone.resolve("openbadges/target/built");
        Files.writeString(clone.resolve("openbadges/.building"), "999999999");
        Files.delete(mark);

        var ran = cairn("verify", "x.png");
        Files.createFile(mark);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Building Cairn's library of badges");
        assertThat(clone.resolve("openbadges/.building")).doesNotExist();
        Files.delete(clone.resolve("built"));
    }

    @Test
    void helpListsTheCommands() throws Exception {
        assertThat(cairn("help").out())
                .contains("./cairn verify", "./cairn bake", "./cairn issue", "./cairn keys");
        assertThat(cairn("help", "verify").out()).contains("--url-map MAP");
    }

    private Ran cairn(String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("bash", clone.resolve("cairn").toString()));
        all.addAll(List.of(words));
        var out = clone.resolve("out");
        var err = clone.resolve("err");
        var builder = new ProcessBuilder(all).directory(clone.toFile());
        builder.environment().put("CAIRN_JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .compute("PATH", (name, path) -> clone.resolve("bin") + File.pathSeparator + path);
        builder.environment().put("LC_ALL", "C");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
    }

    /** Does what the build does: the classes in a jar, the libraries beside it. */
    private static void build(Path target) throws IOException {
        Files.createDirectories(target.resolve("lib"));
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (LIBRARY.matcher(entry).find()) {
                var path = Path.of(entry);
                Files.copy(path, target.resolve("lib/" + path.getFileName()));
            }
        }
        jar(Path.of("target/classes"), target.resolve("openbadges-0.1.0-SNAPSHOT.jar"));
        Files.createFile(target.resolve("built"));
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
