package org.cairn.cohorts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cairn.cohorts.Cohort;

/**
 * What somebody looks for among many cohorts.
 *
 * @param words that are all in the name of the cohort or the title of its program
 */
public record CohortSearch(String words, Time time) {

    /** So many stand on a page. */
    static final int SIZE = 25;

    private static final int LONGEST = 100;

    /** Where a cohort is in its year. */
    public enum Time {
        ALL,
        RUNNING,
        AHEAD,
        OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Time of(String code) {
            return Arrays.stream(values())
                    .filter(time -> time.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }

        private boolean holds(Cohort cohort, Instant now) {
            return this == ALL || this == of(cohort, now);
        }

        private static Time of(Cohort cohort, Instant now) {
            if (cohort.isOver(now)) {
                return OVER;
            }
            return cohort.firstDay().isAfter(LocalDate.ofInstant(now, cohort.zone()))
                    ? AHEAD
                    : RUNNING;
        }
    }

    /**
     * One page of what was found.
     *
     * @param all how many there are, whether found or not
     * @param found how many were found
     * @param page from 1, never beyond the last
     */
    public record Found(CohortSearch search, List<Cohort> cohorts, int all, int found, int page) {

        public Found {
            cohorts = List.copyOf(cohorts);
        }

        /** All of few. */
        static Found of(List<Cohort> all) {
            return new Found(new CohortSearch("", Time.ALL), all, all.size(), all.size(), 1);
        }

        public int pages() {
            return Math.max(1, (found + SIZE - 1) / SIZE);
        }

        /** Whether there are so many that one wants to look for some. */
        public boolean isMany() {
            return all > SIZE / 2;
        }
    }

    static CohortSearch read(String words, String time) {
        String said = words.strip();
        return new CohortSearch(said.substring(0, Math.min(said.length(), LONGEST)), Time.of(time));
    }

    Found in(List<Cohort> all, Function<Cohort, String> title, Instant now, int wanted) {
        List<String> sought =
                Arrays.stream(plain(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        List<Cohort> found =
                all.stream()
                        .filter(cohort -> time.holds(cohort, now))
                        .filter(cohort ->
                                sought.stream()
                                        .allMatch(
                                                plain(cohort.name() + " " + title.apply(cohort))
                                                        ::contains))
                        .toList();
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int page = Math.clamp(wanted, 1, pages);
        int from = (page - 1) * SIZE;
        return new Found(
                this,
                found.subList(from, Math.min(found.size(), from + SIZE)),
                all.size(),
                found.size(),
                page);
    }

    /** Without accents, in small letters. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The address of the same at another time of the year. */
    public String at(Time other) {
        return address(other, 1);
    }

    public String page(int number) {
        return address(time, number);
    }

    private String address(Time of, int number) {
        return "/cohorts?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&time="
                + of.code()
                + "&page="
                + number;
    }
}
