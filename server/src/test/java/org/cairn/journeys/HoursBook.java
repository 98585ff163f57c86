package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Everybody's hours as somebody with pencil and paper would add them up from what happened, to hold
 * against what the pages say.
 */
final class HoursBook {

    static final String IN_PERSON = "Face-to-face";
    static final String ONLINE = "Self-paced online";
    static final String FIELDWORK = "Homework and fieldwork";

    private final Map<String, List<String>> courses;
    private final Map<String, Map<String, Integer>> minutes = new LinkedHashMap<>();

    /** For each course its modules, by title. */
    HoursBook(Map<String, List<String>> courses) {
        this.courses = courses;
    }

    void add(String person, String unit, String mode, int more) {
        minutes.computeIfAbsent(person, key -> new LinkedHashMap<>())
                .merge(unit + ", " + mode, more, Integer::sum);
    }

    int of(String person, String unit, String mode) {
        return minutes.getOrDefault(person, Map.of()).getOrDefault(unit + ", " + mode, 0);
    }

    int all(String person) {
        return minutes.getOrDefault(person, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int inCourse(String person, String course, String mode) {
        return of(person, course, mode)
                + courses.getOrDefault(course, List.of()).stream()
                        .mapToInt(module -> of(person, module, mode))
                        .sum();
    }

    int course(String person, String course) {
        return List.of(IN_PERSON, ONLINE, FIELDWORK).stream()
                .mapToInt(mode -> inCourse(person, course, mode))
                .sum();
    }

    /** Every number of the table of hours of a person: cells, sums of rows, sums of columns. */
    void check(String person, Document page) {
        Element table = page.expectFirst("table.c-hours");
        List<String> modes = table.select("thead th").eachText();
        modes = modes.subList(1, modes.size() - 1);
        assertThat(modes).containsExactly(IN_PERSON, ONLINE, FIELDWORK);
        int rows = 0;
        for (Element row : table.select("tbody tr")) {
            String unit = row.expectFirst("th").text();
            boolean module = row.hasClass("m-module");
            List<Element> cells = row.select("td");
            for (int i = 0; i < modes.size(); i++) {
                String mode = modes.get(i);
                int expected = module ? of(person, unit, mode) : inCourse(person, unit, mode);
                assertThat(hours(cells.get(i)))
                        .as("%s, %s, %s", person, unit, mode)
                        .isEqualByComparingTo(hours(expected));
            }
            if (!module) {
                assertThat(hours(cells.getLast()))
                        .as("%s, %s", person, unit)
                        .isEqualByComparingTo(hours(course(person, unit)));
            }
            rows++;
        }
        assertThat(rows).isEqualTo(9);
        List<Element> sums = table.select("tfoot td");
        for (int i = 0; i < modes.size(); i++) {
            String mode = modes.get(i);
            int sum = courses.keySet().stream().mapToInt(one -> inCourse(person, one, mode)).sum();
            assertThat(hours(sums.get(i)))
                    .as("%s, %s", person, mode)
                    .isEqualByComparingTo(hours(sum));
        }
        assertThat(hours(sums.getLast())).as(person).isEqualByComparingTo(hours(all(person)));
    }

    private static BigDecimal hours(Element cell) {
        Element number = cell.selectFirst("b");
        return number == null
                ? BigDecimal.ZERO
                : new BigDecimal(number.text().replace(" h", "").replace(",", ""));
    }

    private static BigDecimal hours(int minutes) {
        return new BigDecimal(minutes).divide(new BigDecimal(60), 2, RoundingMode.HALF_EVEN);
    }

    /** As pages say it: "4.5". */
    static String said(int minutes) {
        return hours(minutes).stripTrailingZeros().toPlainString();
    }
}
