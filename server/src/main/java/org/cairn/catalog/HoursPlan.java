package org.cairn.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program's courses and how many minutes each plans in each mode of learning. */
public record HoursPlan(boolean required, List<Mode> modes, List<Course> courses) {

    /** A mode of learning, such as face-to-face. */
    public record Mode(String id, String name) {}

    /** A unit of a course. */
    public record Module(String id, String title, String about) {}

    /** A course with its planned minutes by mode id. */
    public record Course(
            String id,
            String title,
            String about,
            List<Module> modules,
            Map<String, Integer> minutes) {

        public Course {
            modules = List.copyOf(modules);
            minutes = Collections.unmodifiableMap(new LinkedHashMap<>(minutes));
        }

        public int minutesIn(String modeId) {
            return minutes.getOrDefault(modeId, 0);
        }

        public int totalMinutes() {
            return minutes.values().stream().mapToInt(Integer::intValue).sum();
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
}
