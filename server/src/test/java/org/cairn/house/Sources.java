package org.cairn.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Source files of the house, parsed; rules read them the same way whether they are ours or planted.
 */
final class Sources {

    /** One parsed file. */
    record Source(String path, String text, CompilationUnitTree tree, SourcePositions positions) {

        String packageName() {
            return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
        }

        /** {@code catalog} for org.cairn.catalog.web; empty at the top. */
        String room() {
            String[] parts = packageName().split("\\.", -1);
            return parts.length > 2 ? parts[2] : "";
        }

        String fileName() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        long lines() {
            return text.lines().count();
        }

        long line(long position) {
            return tree.getLineMap().getLineNumber(position);
        }
    }

    private Sources() {}

    /** All files of the running program and of the library. */
    static List<Source> ofTheHouse() {
        List<Source> all = new ArrayList<>();
        all.addAll(below(Path.of("src/main/java")));
        all.addAll(below(Path.of("../openbadges/src/main/java")));
        return all;
    }

    /** All files of their tests. */
    static List<Source> ofTheTests() {
        List<Source> all = new ArrayList<>();
        all.addAll(below(Path.of("src/test/java")));
        all.addAll(below(Path.of("../openbadges/src/test/java")));
        return all;
    }

    static List<Source> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<JavaFileObject> inputs =
                    files.filter(path -> path.toString().endsWith(".java"))
                            .map(Sources::file)
                            .toList();
            return parse(inputs);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A planted file. */
    static Source planted(String path, String text) {
        return parse(List.of(new Text(path, text))).getFirst();
    }

    private static JavaFileObject file(Path path) {
        try {
            return new Text(path.toString(), Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Source> parse(List<? extends JavaFileObject> inputs) {
        try {
            JavacTask task =
                    (JavacTask)
                            ToolProvider.getSystemJavaCompiler()
                                    .getTask(
                                            null,
                                            null,
                                            diagnostic -> {},
                                            List.of("-proc:none"),
                                            null,
                                            inputs);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                String path = tree.getSourceFile().getName();
                String text = tree.getSourceFile().getCharContent(true).toString();
                sources.add(new Source(path, text, tree, positions));
            }
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path.replace("..", "up")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
