package org.cairn.openbadges.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a command, sorted: switches, options with their values, and what they are about.
 *
 * @param operands files and addresses, in order; {@code -} is the standard input
 */
record Arguments(Set<String> switches, Map<String, String> options, List<String> operands) {

    Arguments {
        switches = Set.copyOf(switches);
        options = Map.copyOf(options);
        operands = List.copyOf(operands);
    }

    /**
     * Sorts words. A value follows its option as the next word or after {@code =}; after {@code --}
     * everything is an operand.
     *
     * @param switches names of options without a value
     * @param options names of options with one
     * @throws UsageProblem for an unknown option, a missing value, an option that stands twice
     */
    static Arguments parse(List<String> words, Set<String> switches, Set<String> options) {
        var given = new HashSet<String>();
        var values = new HashMap<String, String>();
        var operands = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--")) {
                operands.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                operands.add(word);
                continue;
            }
            int sign = word.indexOf('=');
            var name = sign < 0 ? word : word.substring(0, sign);
            boolean first = !given.contains(name) && !values.containsKey(name);
            require(first, name + " is given twice.");
            if (switches.contains(name) && sign < 0) {
                given.add(name);
            } else if (options.contains(name)) {
                require(sign >= 0 || i + 1 < words.size(), name + " needs a value.");
                values.put(name, sign < 0 ? words.get(++i) : word.substring(sign + 1));
            } else {
                throw new UsageProblem("There is no option " + word + ".");
            }
        }
        return new Arguments(given, values, operands);
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The option, which cannot be left out. */
    String required(String name) {
        return option(name).orElseThrow(() -> new UsageProblem(name + " is missing."));
    }

    /** Refuses more or fewer operands. */
    Arguments expecting(int count, String what) {
        require(operands.size() == count, "Expected: " + what + ".");
        return this;
    }

    private static void require(boolean fine, String problem) {
        if (!fine) {
            throw new UsageProblem(problem);
        }
    }
}
