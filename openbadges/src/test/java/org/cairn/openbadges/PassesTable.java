package org.cairn.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.openbadges.Ledger.Count;
import org.cairn.openbadges.Ledger.Line;

/** The table of passes in a text, between two marks. */
final class PassesTable {

    private static final String BEGIN = "<!-- counted by the tests: begin -->\n";
    private static final String END = "<!-- counted by the tests: end -->\n";
    private static final int HEADER = 2;

    private PassesTable() {}

    /**
     * The text with what was counted in its table. Lines of tests that did not run, or whose
     * material was not there, stay as they are; lines that no test makes any more go.
     *
     * @param lines all that the tests would make if everything ran
     */
    static String renewed(String text, Set<Line> lines, Map<Line, Count> counts) {
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        List<String> rows = text.substring(begin, end).lines().toList();
        List<String> renewed = new ArrayList<>(rows.subList(0, HEADER));
        List<Line> there = rows.stream().skip(HEADER).map(PassesTable::line).toList();
        for (int i = 0; i < there.size(); i++) {
            Line line = there.get(i);
            if (counts.containsKey(line)) {
                renewed.add(row(line, counts.get(line)));
            } else if (lines.contains(line)) {
                renewed.add(rows.get(HEADER + i));
            }
        }
        counts.entrySet().stream()
                .filter(entry -> !there.contains(entry.getKey()))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted()
                .forEach(renewed::add);
        return text.substring(0, begin) + String.join("\n", renewed) + "\n" + text.substring(end);
    }

    private static Line line(String row) {
        String[] cells = row.split("\\|", -1);
        return new Line(cells[1].strip(), cells[2].strip().replace("`", ""));
    }

    private static String row(Line line, Count count) {
        return String.format(
                        Locale.ROOT,
                        "| %s | `%s` | %,d of %,d | %s |",
                        line.material(),
                        line.test(),
                        count.passed(),
                        count.checks(),
                        count.exceptions())
                .replace("|  |", "| |");
    }
}
