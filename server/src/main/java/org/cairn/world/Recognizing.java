package org.cairn.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.recognition.Recognitions;
import org.cairn.recognition.WorthForm;
import org.springframework.stereotype.Component;

/** Lets the districts of the demo world say what they count awards for. */
@Component
class Recognizing {

    private final Recognitions recognitions;
    private final Catalog catalog;

    Recognizing(Recognitions recognitions, Catalog catalog) {
        this.recognitions = recognitions;
        this.catalog = catalog;
    }

    /** All that one organization says. */
    record Speech(String at, String by, String from, Optional<String> policy, List<Value> values) {}

    /** One value and the slugs it holds for. */
    record Value(
            @com.fasterxml.jackson.annotation.JsonProperty("for") List<String> slugs,
            Map<String, String> says) {}

    void tell(List<Speech> speeches, Cast cast) {
        for (Speech speech : speeches) {
            for (Value value : speech.values()) {
                value.slugs().forEach(slug -> say(speech, value, slug, cast));
            }
        }
    }

    private void say(Speech speech, Value value, String slug, Cast cast) {
        Map<String, String> fields = new HashMap<>(value.says());
        fields.put("from", speech.from());
        speech.policy().ifPresent(address -> fields.put("policy", address));
        Edition edition = catalog.current(slug).orElseThrow();
        recognitions.say(
                cast.person(speech.by()),
                cast.place(speech.at()),
                edition.microCredential(),
                WorthForm.read(fields, recognitions.today()));
    }
}
