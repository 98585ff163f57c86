package org.cairn.cohorts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** The items with which a survey begins where no other survey is taken over. */
@Component
public class SurveyTemplate {

    private static final String KEY = "cohorts.survey.template.";
    private static final List<String> SCALES =
            List.of("understanding", "growth", "classroom", "pace", "recommend");
    private static final List<String> WORDS = List.of("helped", "different");

    private final Messages messages;

    SurveyTemplate(Messages messages) {
        this.messages = messages;
    }

    /** The items in that language. */
    public List<SurveyItem> items(Locale language) {
        List<SurveyItem> items = new ArrayList<>();
        SCALES.forEach(code ->
                items.add(
                        item(
                                items.size() + 1,
                                code,
                                language,
                                List.of(in(language, code + ".labels").split("\\|")),
                                Stream.of(in(language, code + ".favorable").split(","))
                                        .map(Integer::valueOf)
                                        .toList())));
        WORDS.forEach(
                code -> items.add(item(items.size() + 1, code, language, List.of(), List.of())));
        return List.copyOf(items);
    }

    private SurveyItem item(
            int position,
            String code,
            Locale language,
            List<String> labels,
            List<Integer> favorable) {
        return new SurveyItem(
                position, in(language, code), in(language, code + ".question"), labels, favorable);
    }

    private String in(Locale language, String key) {
        return messages.in(language, KEY + key);
    }
}
