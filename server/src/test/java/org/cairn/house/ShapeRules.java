package org.cairn.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.cairn.house.Sources.Source;
import org.jspecify.annotations.Nullable;

/** How long, how wide and how plain a file may be. */
final class ShapeRules {

    static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;
    private static final Set<String> INJECTED = Set.of("Autowired", "Inject", "Resource", "Value");

    private ShapeRules() {}

    static List<String> violations(Source source) {
        List<String> found = new ArrayList<>();
        if (source.lines() > FILE_LINES) {
            found.add(source.path() + " has " + source.lines() + " lines, more than " + FILE_LINES);
        }
        for (ImportTree imported : source.tree().getImports()) {
            if (imported.getQualifiedIdentifier().toString().endsWith("*")) {
                found.add(source.path() + " imports with a wildcard");
            }
            if (imported.getQualifiedIdentifier().toString().startsWith("lombok")) {
                found.add(source.path() + " uses Lombok");
            }
        }
        new Scanner(source, found).scan(source.tree(), null);
        return found;
    }

    /** Looks into classes and methods. */
    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Source source;
        private final List<String> found;

        Scanner(Source source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long from = source.line(source.positions().getStartPosition(source.tree(), method));
            long to = source.line(source.positions().getEndPosition(source.tree(), method));
            String name = source.path() + ": " + method.getName();
            if (to - from + 1 > METHOD_LINES) {
                found.add(name + " has " + (to - from + 1) + " lines, more than " + METHOD_LINES);
            }
            boolean constructor = method.getName().contentEquals("<init>");
            if (method.getParameters().size() > PARAMETERS
                    && !inRecord()
                    && !constructor
                    && !overrides(method)) {
                found.add(
                        name
                                + " takes "
                                + method.getParameters().size()
                                + " parameters, more than "
                                + PARAMETERS);
            }
            if (isSetter(method)) {
                found.add(name + " is a setter");
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            boolean field = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            if (field) {
                variable.getModifiers().getAnnotations().stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .filter(INJECTED::contains)
                        .forEach(name ->
                                found.add(
                                        source.path()
                                                + " injects the field "
                                                + variable.getName()));
            }
            return super.visitVariable(variable, nothing);
        }

        /** Who implements another's interface does not choose its parameters. */
        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        private boolean inRecord() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.RECORD;
        }

        private static boolean isSetter(MethodTree method) {
            String name = method.getName().toString();
            return name.length() > 3
                    && name.startsWith("set")
                    && Character.isUpperCase(name.charAt(3))
                    && method.getParameters().size() == 1
                    && method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && method.getReturnType() != null
                    && method.getReturnType().toString().equals("void")
                    && method.getModifiers().getAnnotations().isEmpty();
        }
    }

    /** Whether every top-level type says in a sentence what it is for. */
    static List<String> silentTypes(Source source) {
        return source.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> !documented(source, type))
                .map(type ->
                        source.path() + " does not say what " + type.getSimpleName() + " is for")
                .toList();
    }

    private static boolean documented(Source source, ClassTree type) {
        int start = (int) source.positions().getStartPosition(source.tree(), type);
        String before = source.text().substring(0, start).stripTrailing();
        return before.endsWith("*/") && before.lastIndexOf("/**") > before.lastIndexOf("import ");
    }
}
