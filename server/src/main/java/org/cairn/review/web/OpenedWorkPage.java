package org.cairn.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Part;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.portfolio.Exhibit;
import org.cairn.review.AccessNote;
import org.cairn.review.Enactment;
import org.cairn.review.Feedback;
import org.cairn.review.PastRound;
import org.cairn.review.Readings;
import org.cairn.review.Slot;
import org.springframework.http.HttpStatus;

/**
 * Work as somebody reads it to whom it was opened.
 *
 * @param part which part the note is about, as it was chosen
 * @param words of the note, as they were typed
 * @param problem why the note was not kept
 */
public record OpenedWorkPage(
        Readings.Reading reading, String part, String words, Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "review/opened-work";
    }

    @Override
    public HttpStatus status() {
        return problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public List<Part> parts() {
        return reading.definition().parts();
    }

    public String path() {
        return "/opened/" + reading.access().id();
    }

    /** An answer as safe HTML; empty where nothing is written yet. */
    public String html(Part of, String prompt) {
        return Markdown.html(reading.work().response(new Slot(of.id(), prompt)));
    }

    public List<Exhibit> evidence(Part of, String demand) {
        return reading.work().evidence(new Slot(of.id(), demand));
    }

    /** In a capstone the EOLA it enacts. */
    public Optional<Part> enacted(Part of) {
        return Enactment.chosen(reading.definition(), of, reading.work());
    }

    public boolean isEmpty(Part of) {
        return reading.work().isEmpty(of);
    }

    public Optional<String> address(Exhibit exhibit) {
        return Optional.ofNullable(reading.addresses().get(exhibit));
    }

    /** The criteria of a part, with what the last judged round said where that is open. */
    public List<CriterionView> criteria(Part of) {
        Optional<PastRound> judged =
                reading.judged().stream()
                        .filter(round ->
                                round.feedback().filter(one -> !one.marks().isEmpty()).isPresent())
                        .findFirst();
        Optional<Feedback> feedback = judged.flatMap(PastRound::feedback);
        List<CriterionView> views = new ArrayList<>();
        for (Criterion criterion : reading.definition().rubric().criteria()) {
            String id = criterion.id();
            boolean met = reading.carried().containsKey(id);
            views.add(
                    new CriterionView(
                            views.size() + 1,
                            criterion,
                            feedback.map(one -> one.marks().get(id)),
                            judged.map(PastRound::attempt).orElse(0),
                            met,
                            !met && feedback.filter(f -> f.notYet().contains(id)).isPresent()));
        }
        return views.stream()
                .filter(view -> of.criteria().contains(view.criterion().id()))
                .toList();
    }

    public String title(AccessNote note) {
        return reading.definition().part(note.part()).map(Part::title).orElse("");
    }
}
