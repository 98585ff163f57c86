package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cairn.platform.files.Sha256;

/**
 * What the people of one cohort are asked, once, without their names.
 *
 * @param opens first day on which it takes answers, a day of the issuer
 * @param closes last such day
 * @param closesAt when that day ends
 * @param asked how many people it was put to
 * @param answered how many of them have answered
 */
public record Survey(
        SurveyId id,
        CohortId cohort,
        String title,
        Locale language,
        LocalDate opens,
        LocalDate closes,
        Instant opensAt,
        Instant closesAt,
        List<SurveyItem> items,
        int asked,
        int answered) {

    /** With fewer answers nothing of them is shown. */
    public static final int FEWEST = 5;

    public Survey {
        items = List.copyOf(items);
    }

    public boolean isAhead(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isOpen(Instant now) {
        return !isAhead(now) && now.isBefore(closesAt);
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** Of those who were asked, how many answered. */
    public Share rate() {
        return new Share(answered, asked);
    }

    /** Tells whether the questions are still those that were read. */
    public String mark() {
        return Sha256.ofText(items.toString()).hex().substring(0, 16);
    }

    public List<SurveyItem> scales() {
        return items.stream().filter(item -> !item.isOpen()).toList();
    }

    public List<SurveyItem> openItems() {
        return items.stream().filter(SurveyItem::isOpen).toList();
    }
}
