package org.cairn.cohorts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.HoursPlan;
import org.cairn.platform.text.Csv;
import org.cairn.platform.web.UserProblem;

/** The file in which a learning management system tells what people have completed. */
public final class CompletionsFile {

    /** The columns, in the order of the template. */
    public static final List<String> COLUMNS =
            List.of("e-mail", "course or module", "minutes", "day");

    static final int MOST_LINES = 2_000;

    /** Other names of the columns, as such systems and people write them. */
    private static final Map<String, String> NAMES = names();

    /** A month before its day, as it is written here, and as a spreadsheet writes it on its own. */
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M/d/uuuu");

    private CompletionsFile() {}

    /** A line as it stands in the file. */
    record Line(int number, String email, String unit, String minutes, String day) {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        COLUMNS.forEach(name -> names.put(name, name));
        Stream.of("email", "e-mail address", "email address", "correo", "correo electrónico")
                .forEach(name -> names.put(name, COLUMNS.get(0)));
        Stream.of("course", "module", "course-or-module", "curso", "módulo", "curso o módulo")
                .forEach(name -> names.put(name, COLUMNS.get(1)));
        names.put("minutos", COLUMNS.get(2));
        Stream.of("date", "día", "fecha").forEach(name -> names.put(name, COLUMNS.get(3)));
        return names;
    }

    /** The template: a line for everybody of the cohort, to be filled in. */
    public static String write(List<String> emails) {
        return Csv.file(COLUMNS, emails.stream().map(email -> List.of(email, "", "", "")));
    }

    /**
     * Reads the lines; those with an address only are left out.
     *
     * @throws UserProblem where it is no such file
     */
    static List<Line> read(String text) {
        List<Csv.Row> rows = Csv.read(text);
        if (rows.isEmpty() || rows.stream().allMatch(Csv.Row::isBlank)) {
            throw new UserProblem("cohorts.problem.file.empty");
        }
        if (rows.size() > MOST_LINES + 1) {
            throw new UserProblem("cohorts.problem.file.long", MOST_LINES);
        }
        List<String> head = rows.getFirst().cells().stream().map(CompletionsFile::column).toList();
        for (String column : COLUMNS) {
            if (head.stream().filter(column::equals).count() != 1) {
                throw new UserProblem(
                        "cohorts.problem.file.columns", column, String.join(", ", COLUMNS));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Csv.Row row : rows.subList(1, rows.size())) {
            Line line =
                    new Line(
                            row.line(),
                            cell(row, head, 0),
                            cell(row, head, 1),
                            cell(row, head, 2),
                            cell(row, head, 3));
            if (!(line.unit() + line.minutes() + line.day()).isEmpty()) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new UserProblem("cohorts.problem.file.empty");
        }
        return lines;
    }

    private static String column(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(plain, plain);
    }

    private static String cell(Csv.Row row, List<String> head, int column) {
        int at = head.indexOf(COLUMNS.get(column));
        return at < row.cells().size() ? row.cells().get(at).strip() : "";
    }

    /** 2026-12-04 or 12/4/2026. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(
                    text.contains("/") ? LocalDate.parse(text, SHORT) : LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** A whole number, with a dot and zeros behind it at most; what is none is below zero. */
    static int minutes(String text) {
        return text.matches("[0-9]{1,5}([.,]0{1,4})?")
                ? Integer.parseInt(text.replaceAll("[.,].*", ""))
                : -1;
    }

    /** The course or module that is named by its code or its title. */
    static Optional<Cell> unit(HoursPlan plan, String text, String mode) {
        List<Cell> found = new ArrayList<>();
        for (HoursPlan.Course course : plan.courses()) {
            if (isNamed(text, course.id(), course.title())) {
                found.add(new Cell(course.id(), Optional.empty(), mode));
            }
            for (HoursPlan.Module module : course.modules()) {
                if (isNamed(text, course.id() + "/" + module.id(), module.title())
                        || text.equalsIgnoreCase(module.id())) {
                    found.add(new Cell(course.id(), Optional.of(module.id()), mode));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isNamed(String text, String code, String title) {
        return text.equalsIgnoreCase(code) || text.equalsIgnoreCase(title);
    }

    /** The title of the module, else of the course. */
    static String title(HoursPlan plan, Cell cell) {
        return plan.courses().stream()
                .filter(course -> course.id().equals(cell.course()))
                .map(course ->
                        course.modules().stream()
                                .filter(one -> cell.module().filter(one.id()::equals).isPresent())
                                .map(HoursPlan.Module::title)
                                .findFirst()
                                .orElse(course.title()))
                .findFirst()
                .orElse(cell.course());
    }

    /** The most minutes that one line can say: what is planned for the course in the mode. */
    static int most(HoursPlan plan, Cell cell) {
        return plan.courses().stream()
                .filter(course -> course.id().equals(cell.course()))
                .mapToInt(course -> course.minutesIn(cell.mode()))
                .sum();
    }
}
