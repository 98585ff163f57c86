package org.cairn.review.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Accesses;
import org.springframework.http.HttpStatus;

/**
 * To whom an educator opened a piece of work, and the form to open it.
 *
 * @param days for how long it can be opened, each with its last day
 * @param mayOpen whether the work is with the educator
 * @param errors by field
 */
public record AccessPage(
        Heading heading,
        Definition definition,
        Accesses.Readers readers,
        Accesses.Beside beside,
        List<Days> days,
        boolean mayOpen,
        AccessForm form,
        Map<String, Text> errors)
        implements Page {

    /** How many days, and which is the last of them. */
    public record Days(int number, LocalDate last) {}

    @Override
    public String template() {
        return "review/work-access";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public boolean isChosen(PersonId reader) {
        return form.readers().contains(reader.toString());
    }

    public boolean isChosen(Days one) {
        return form.days().equals("" + one.number());
    }

    public boolean feedback() {
        return form.feedback();
    }

    public String question() {
        return form.question();
    }

    /** When somebody looked last, in words. */
    public String looked(Frame frame, Accesses.Reader reader) {
        Optional<Instant> last = reader.looks().stream().findFirst();
        return last.map(at ->
                        frame.t(
                                "review.access.looked",
                                frame.dateTime(at),
                                reader.looks().size(),
                                reader.looks().size() - 1))
                .orElseGet(() -> frame.t("review.access.looked.not"));
    }
}
