package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Explainer;
import org.cairn.catalog.HoursPlan;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;

/**
 * What a program looks like, for people who think about applying.
 *
 * @param media where its films are
 * @param draft the draft that is looked at before it is published
 */
public record ExplainerPage(MicroCredentialPage about, String media, Optional<Outline> draft)
        implements Page {

    @Override
    public String template() {
        return "catalog/explainer";
    }

    public Explainer explainer() {
        return about.definition().explainer().orElseThrow();
    }

    /** The times of the program, as its learning plan says them. */
    public Optional<HoursPlan> plan() {
        return about.definition().hours();
    }

    public LearningPlanPage learning() {
        return new LearningPlanPage(about);
    }

    public String address() {
        return about.ownAddress() + "/about";
    }

    public String address(Sha256 file) {
        return media + file.hex();
    }

    /** The sections of its own words that say something, by their names. */
    public List<String> sections() {
        return List.of("about", "whom", "year").stream()
                .filter(name -> !words(name).isEmpty())
                .toList();
    }

    public String words(String section) {
        return switch (section) {
            case "about" -> explainer().about();
            case "whom" -> explainer().whom();
            default -> explainer().year();
        };
    }

    /** Whose page a link leads to. */
    public String host(Explainer.Video video) {
        return video.url().map(url -> String.valueOf(url.getHost())).orElse("");
    }

    /** "12 h face-to-face, 18 h online". */
    public String modes(Frame frame, HoursPlan plan) {
        return String.join(
                ", ",
                plan.modes().stream()
                        .filter(mode -> plan.minutesIn(mode.id()) > 0)
                        .map(mode ->
                                mode.name() + " " + about.time(frame, plan.minutesIn(mode.id())))
                        .toList());
    }
}
