package org.cairn.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.web.Text;

/**
 * A program's scope and schedule: its courses, and how many minutes each plans in each mode of
 * learning; also the frame that these sums must come to.
 */
public record HoursPlan(boolean required, List<Mode> modes, List<Course> courses) {

    /**
     * A mode of learning, such as face-to-face.
     *
     * @param frame the minutes that all courses together must plan in it; empty = as they like
     */
    public record Mode(String id, String name, Optional<Integer> frame) {

        public Mode(String id, String name) {
            this(id, name, Optional.empty());
        }
    }

    /**
     * A unit of a course.
     *
     * @param minutes planned by mode id; empty = planned with the course
     */
    public record Module(String id, String title, String about, Map<String, Integer> minutes) {

        public Module {
            minutes = kept(minutes);
        }

        public Module(String id, String title, String about) {
            this(id, title, about, Map.of());
        }

        public int minutesIn(String modeId) {
            return minutes.getOrDefault(modeId, 0);
        }

        public int totalMinutes() {
            return sum(minutes);
        }
    }

    /**
     * A course with its planned minutes by mode id.
     *
     * @param own what is planned for the course beside its modules
     * @param frame the minutes that the course must plan in all; empty = as it likes
     * @param frameByMode the same by mode id
     */
    public record Course(
            String id,
            String title,
            String about,
            List<Module> modules,
            Map<String, Integer> own,
            Optional<Integer> frame,
            Map<String, Integer> frameByMode) {

        public Course {
            modules = List.copyOf(modules);
            own = kept(own);
            frameByMode = kept(frameByMode);
        }

        public Course(
                String id,
                String title,
                String about,
                List<Module> modules,
                Map<String, Integer> own) {
            this(id, title, about, modules, own, Optional.empty(), Map.of());
        }

        /** All its minutes by mode id, those of its modules among them. */
        public Map<String, Integer> minutes() {
            Map<String, Integer> all = new LinkedHashMap<>(own);
            modules.forEach(module ->
                    module.minutes().forEach((mode, some) -> all.merge(mode, some, Integer::sum)));
            return Collections.unmodifiableMap(all);
        }

        public int minutesIn(String modeId) {
            return minutes().getOrDefault(modeId, 0);
        }

        public int totalMinutes() {
            return sum(minutes());
        }

        /** What is planned for it beside its modules, in all modes. */
        public int ownMinutes() {
            return sum(own);
        }

        /** Whether any module plans its own time. */
        public boolean isPlannedByModule() {
            return modules.stream().anyMatch(module -> !module.minutes().isEmpty());
        }
    }

    /**
     * A sum that is not what the frame says.
     *
     * @param course empty = the sum of a mode over all courses
     * @param mode empty = the sum of a course over all modes
     */
    public record Gap(Optional<Course> course, Optional<Mode> mode, int planned, int frame) {

        /** Minutes too many; below zero, too few. */
        public int difference() {
            return planned - frame;
        }

        /** Names what is off, and by how much. */
        public Text said() {
            String what = course.isEmpty() ? "mode" : mode.isEmpty() ? "course" : "cell";
            return said(what + (difference() > 0 ? ".over" : ".under"));
        }

        /** Names the cell in which the difference of a course and a mode must lie. */
        public Text suspected() {
            return said("suspect");
        }

        private Text said(String key) {
            return Text.of(
                    "catalog.problem.frame." + key,
                    course.map(Course::title).orElse(""),
                    mode.map(Mode::name).orElse(""),
                    Minutes.said(planned),
                    Minutes.said(frame),
                    Minutes.said(Math.abs(difference())));
        }
    }

    public HoursPlan {
        modes = List.copyOf(modes);
        courses = List.copyOf(courses);
    }

    public int minutesIn(String modeId) {
        return courses.stream().mapToInt(course -> course.minutesIn(modeId)).sum();
    }

    public int totalMinutes() {
        return courses.stream().mapToInt(Course::totalMinutes).sum();
    }

    /** Every cell, course and mode that is off, in the order in which one reads the table. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Course course : courses) {
            for (Mode mode : modes) {
                Optional<Integer> frame = Optional.ofNullable(course.frameByMode().get(mode.id()));
                add(gaps, Optional.of(course), Optional.of(mode), frame);
            }
            add(gaps, Optional.of(course), Optional.empty(), course.frame());
        }
        modes.forEach(mode -> add(gaps, Optional.empty(), Optional.of(mode), mode.frame()));
        return gaps;
    }

    private void add(
            List<Gap> gaps, Optional<Course> course, Optional<Mode> mode, Optional<Integer> frame) {
        int planned = planned(course, mode);
        frame.filter(minutes -> minutes != planned)
                .ifPresent(minutes -> gaps.add(new Gap(course, mode, planned, minutes)));
    }

    private int planned(Optional<Course> course, Optional<Mode> mode) {
        return course.map(
                        one -> mode.map(in -> one.minutesIn(in.id())).orElseGet(one::totalMinutes))
                .orElseGet(() -> mode.map(in -> minutesIn(in.id())).orElseGet(this::totalMinutes));
    }

    /**
     * Where one course and one mode are off by the same and no other is, their cell is where to
     * look, though it has no frame of its own.
     */
    public List<Gap> suspects() {
        List<Gap> gaps = gaps();
        List<Gap> rows = gaps.stream().filter(gap -> gap.mode().isEmpty()).toList();
        List<Gap> columns = gaps.stream().filter(gap -> gap.course().isEmpty()).toList();
        return rows.stream()
                .filter(row -> alone(rows, row.difference()))
                .filter(row -> alone(columns, row.difference()))
                .flatMap(row ->
                        columns.stream()
                                .filter(column -> column.difference() == row.difference())
                                .flatMap(column -> crossing(row, column).stream()))
                .toList();
    }

    private static boolean alone(List<Gap> gaps, int difference) {
        return gaps.stream().filter(gap -> gap.difference() == difference).count() == 1;
    }

    private static Optional<Gap> crossing(Gap row, Gap column) {
        Course course = row.course().orElseThrow();
        Mode mode = column.mode().orElseThrow();
        int planned = course.minutesIn(mode.id());
        int wanted = planned - row.difference();
        return wanted < 0 || course.frameByMode().containsKey(mode.id())
                ? Optional.empty()
                : Optional.of(new Gap(row.course(), column.mode(), planned, wanted));
    }

    private static Map<String, Integer> kept(Map<String, Integer> minutes) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(minutes));
    }

    private static int sum(Map<String, Integer> minutes) {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
