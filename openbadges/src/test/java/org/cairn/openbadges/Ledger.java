package org.cairn.openbadges;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Counts what this run made of the material that {@link Replays} names, one check at a time. */
public final class Ledger implements InvocationInterceptor {

    private static final Map<Line, Count> COUNTS = new ConcurrentHashMap<>();

    /** Lines of which some material was not there. */
    private static final Set<Line> INCOMPLETE = ConcurrentHashMap.newKeySet();

    /** Of the check that runs at the moment. */
    private static final ThreadLocal<Optional<Apart>> APART =
            ThreadLocal.withInitial(Optional::empty);

    /** What was replayed, and the class that did it. */
    public record Line(String material, String test) {

        static Line of(Replays replays, Class<?> test) {
            return new Line(replays.value(), test.getSimpleName());
        }
    }

    /** A check that went as the test expects and still is no pass. */
    private record Apart(String name, String reason) {}

    /**
     * Says that the check at hand is no pass, although the test is content: what the library does
     * not do, or does otherwise than the makers of the material.
     *
     * @param name of the piece at hand; empty where pieces are too many to be named
     */
    public static void except(String name, String reason) {
        APART.set(Optional.of(new Apart(name, reason)));
    }

    /** What was counted so far, but for lines of which some material was not there. */
    static Map<Line, Count> counts() {
        Map<Line, Count> whole = new HashMap<>(COUNTS);
        whole.keySet().removeAll(INCOMPLETE);
        return whole;
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> check,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        count(check, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> check,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        count(check, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> check,
            DynamicTestInvocationContext test,
            ExtensionContext context)
            throws Throwable {
        count(check, context);
    }

    private static void count(Invocation<@Nullable Void> check, ExtensionContext context)
            throws Throwable {
        APART.remove();
        Optional<Apart> apart = Optional.of(new Apart("", "failed"));
        try {
            check.proceed();
            apart = APART.get();
        } catch (TestAbortedException notThere) {
            INCOMPLETE.add(line(context));
            throw notThere;
        } catch (Throwable failed) {
            COUNTS.merge(line(context), Count.of(apart), Count::and);
            throw failed;
        }
        COUNTS.merge(line(context), Count.of(apart), Count::and);
    }

    /** A test that was made by a factory has its method and class above itself. */
    private static Line line(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getTestMethod().isEmpty()) {
            at = at.getParent().orElseThrow();
        }
        Method method = at.getRequiredTestMethod();
        Class<?> test = at.getRequiredTestClass();
        return Line.of(
                Optional.ofNullable(method.getAnnotation(Replays.class))
                        .orElseGet(() -> test.getAnnotation(Replays.class)),
                test);
    }

    /**
     * How many checks there were, and those that are no passes by their reasons.
     *
     * @param reasons the names of the pieces, and how many have none
     */
    record Count(int checks, Map<String, Pieces> reasons) {

        Count {
            reasons = new TreeMap<>(reasons);
        }

        static Count of(int checks) {
            return new Count(checks, Map.of());
        }

        private static Count of(Optional<Apart> apart) {
            return new Count(
                    1,
                    apart.map(one -> Map.of(one.reason(), Pieces.of(one.name()))).orElse(Map.of()));
        }

        Count and(Count other) {
            Map<String, Pieces> all = new TreeMap<>(reasons);
            other.reasons.forEach((reason, pieces) -> all.merge(reason, pieces, Pieces::and));
            return new Count(checks + other.checks, all);
        }

        int passed() {
            return checks - reasons.values().stream().mapToInt(Pieces::count).sum();
        }

        /** Every exception with its reason. */
        String exceptions() {
            return reasons.entrySet().stream()
                    .map(entry -> entry.getValue() + ": " + entry.getKey())
                    .collect(Collectors.joining("; "));
        }
    }

    /** What shares a reason. */
    record Pieces(int count, TreeSet<String> names) {

        private static Pieces of(String name) {
            return new Pieces(1, new TreeSet<>(name.isEmpty() ? Set.of() : Set.of(name)));
        }

        private Pieces and(Pieces other) {
            TreeSet<String> all = new TreeSet<>(names);
            all.addAll(other.names);
            return new Pieces(count + other.count, all);
        }

        @Override
        public String toString() {
            return names.isEmpty()
                    ? String.valueOf(count)
                    : names.stream()
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(", "));
        }
    }
}
