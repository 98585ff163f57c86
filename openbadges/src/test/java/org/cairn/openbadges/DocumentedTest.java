package org.cairn.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Whatever another program can call says in its Javadoc what it is for. */
class DocumentedTest {

    @Test
    void everythingThatIsPublicSaysWhatItIsFor() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            var units =
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(file -> file.toString().endsWith(".java")).toList());
            var task =
                    (JavacTask)
                            compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            List<String> silent = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Silent(DocTrees.instance(task), silent).scan(unit, false);
            }

            assertThat(silent).isEmpty();
        }
    }

    /** Finds what has no Javadoc; the flag says whether everybody sees what is around it. */
    private static final class Silent extends TreePathScanner<Void, Boolean> {

        private final DocTrees docs;
        private final List<String> found;

        Silent(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Boolean seen) {
            boolean outermost =
                    getCurrentPath().getParentPath().getLeaf().getKind()
                            == Tree.Kind.COMPILATION_UNIT;
            boolean open = (outermost || seen) && isSeen(type.getModifiers());
            if (open) {
                require(type.getSimpleName().toString());
            }
            return super.visitClass(type, open);
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean seen) {
            boolean overrides =
                    method.getModifiers().getAnnotations().stream()
                            .anyMatch(one -> one.getAnnotationType().toString().equals("Override"));
            if (seen && isSeen(method.getModifiers()) && !overrides) {
                require(method.getName().toString());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Boolean seen) {
            if (seen && isSeen(field.getModifiers())) {
                require(field.getName().toString());
            }
            return null;
        }

        /** What stands in an interface or among the constants of an enum is public unsaid. */
        private boolean isSeen(ModifiersTree modifiers) {
            TreePath parent = getCurrentPath().getParentPath();
            boolean unsaid =
                    parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE);
            return unsaid
                    || modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED);
        }

        private void require(String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                found.add(
                        unit.getSourceFile().getName()
                                + ":"
                                + unit.getLineMap()
                                        .getLineNumber(
                                                docs.getSourcePositions()
                                                        .getStartPosition(
                                                                unit, getCurrentPath().getLeaf()))
                                + " "
                                + name);
            }
        }
    }
}
