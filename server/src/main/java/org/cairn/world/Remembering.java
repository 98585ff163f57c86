package org.cairn.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.YearbookForm;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Lets people of the cohorts of the demo world show some of their work. */
@Component
class Remembering {

    private final Cohorts cohorts;
    private final Yearbooks yearbooks;
    private final Clock clock;

    Remembering(Cohorts cohorts, Yearbooks yearbooks, Clock clock) {
        this.cohorts = cohorts;
        this.yearbooks = yearbooks;
        this.clock = clock;
    }

    /** {@code yearbook.yaml}. */
    record File(String facilitator, Book earlier, Book now) {}

    /** One yearbook. */
    record Book(String seen, int days, List<Piece> pieces) {}

    /** What somebody shows in it. */
    record Piece(
            String person,
            String part,
            String title,
            String sentence,
            String words,
            boolean name,
            boolean everybody) {}

    void tell(File file, Cast cast) {
        PersonId facilitator = cast.person(file.facilitator());
        List<Cohort> led = cohorts.ledBy(facilitator);
        fill(file.now(), led.getFirst().id(), facilitator, cast);
        fill(file.earlier(), led.getLast().id(), facilitator, cast);
    }

    private void fill(Book book, CohortId cohort, PersonId facilitator, Cast cast) {
        LocalDate last =
                LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(book.days());
        yearbooks.open(facilitator, cohort, new YearbookForm(book.seen().equals("public"), last));
        book.pieces()
                .forEach(piece ->
                        yearbooks.show(
                                cast.person(piece.person()),
                                cohort,
                                piece.part(),
                                new YearbookForm.Entry(
                                        piece.title(),
                                        piece.sentence(),
                                        piece.words(),
                                        piece.name(),
                                        piece.everybody())));
    }
}
