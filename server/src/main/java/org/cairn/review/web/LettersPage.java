package org.cairn.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.LetterTexts;
import org.springframework.http.HttpStatus;

/**
 * The form of an issuer's letters.
 *
 * @param reader whose name stands in the preview
 */
public record LettersPage(
        Organization issuer,
        List<Organization> issuers,
        Map<LetterTexts.Key, String> texts,
        String reader,
        Optional<Text> problem)
        implements Page {

    public LettersPage {
        issuers = List.copyOf(issuers);
    }

    public String text(LetterTexts.Key key) {
        return texts.getOrDefault(key, "");
    }

    /** How it reads, with the reader as the educator. */
    public String preview(Frame frame, LetterTexts.Key key) {
        List<String> places = LetterTexts.PLACES;
        return LetterTexts.filled(
                text(key),
                Map.of(
                        places.get(0), reader,
                        places.get(1), frame.t("review.letters.sample-title"),
                        places.get(2), frame.t("review.letters.sample-date")));
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    @Override
    public String template() {
        return "review/letters";
    }
}
