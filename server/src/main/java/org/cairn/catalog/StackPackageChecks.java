package org.cairn.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.platform.web.Text;
import tools.jackson.databind.JsonNode;

/** Whether the stacks of a package and what they are made of fit together. */
final class StackPackageChecks {

    private static final String SAY = "catalog.stack-package.problem.";

    private final Map<String, StackPackageFile.Stack> stacks = new LinkedHashMap<>();
    private final List<Text> problems = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();

    private StackPackageChecks() {}

    /**
     * What does not fit.
     *
     * @param names all that the rules may name, each as often as the package has it
     */
    static List<Text> of(
            JsonNode manifest, List<StackPackageFile.Stack> stacks, List<String> names) {
        StackPackageChecks checks = new StackPackageChecks();
        Set<String> once = new HashSet<>();
        names.stream().filter(name -> !once.add(name)).forEach(name -> checks.say("twice", name));
        if (!stacks.getFirst().slug().equals(manifest.path("slug").asString(""))) {
            checks.say("first", stacks.getFirst().slug());
        }
        stacks.forEach(one -> checks.stacks.putIfAbsent(one.slug(), one));
        stacks.forEach(one -> checks.rule(one, once));
        if (checks.problems.isEmpty()) {
            checks.walk(stacks.getFirst(), List.of());
            names.stream()
                    .filter(name -> !checks.reached.contains(name))
                    .forEach(name -> checks.say("stray", name));
        }
        return checks.problems;
    }

    private void say(String key, Object... arguments) {
        problems.add(Text.of(SAY + key, arguments));
    }

    private void rule(StackPackageFile.Stack stack, Set<String> names) {
        StackRule rule = stack.file().form().rule();
        rule.everything().stream()
                .map(StackRule.Member::slug)
                .filter(slug -> !names.contains(slug))
                .forEach(slug -> say("unlisted", stack.place(), slug));
        rule.lastTask()
                .map(StackRule.Member::slug)
                .filter(stacks::containsKey)
                .ifPresent(slug -> say("last", stack.place(), slug));
    }

    /** Ends at the first circle, and where stacks lie too deep in one another. */
    private void walk(StackPackageFile.Stack stack, List<String> way) {
        List<String> here = new ArrayList<>(way);
        here.add(stack.slug());
        if (way.contains(stack.slug())) {
            say("circle", String.join(" → ", here));
            return;
        }
        if (here.size() > StackRule.DEEPEST) {
            say("deep", StackRule.DEEPEST, String.join(" → ", here));
            return;
        }
        reached.add(stack.slug());
        for (StackRule.Member member : stack.file().form().rule().everything()) {
            reached.add(member.slug());
            Optional<StackPackageFile.Stack> inner = Optional.ofNullable(stacks.get(member.slug()));
            if (problems.isEmpty()) {
                inner.ifPresent(one -> walk(one, here));
            }
        }
    }
}
