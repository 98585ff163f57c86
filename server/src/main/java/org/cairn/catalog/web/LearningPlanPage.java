package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.HoursPlan;
import org.cairn.catalog.Part;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;

/** What one learns in a program, in which courses and hours, and what one shows for it. */
public record LearningPlanPage(MicroCredentialPage about) implements Page {

    @Override
    public String template() {
        return "catalog/learning-plan";
    }

    public HoursPlan plan() {
        return about.definition().hours().orElseThrow();
    }

    public List<Part> parts(Part.Role role) {
        return about.definition().parts().stream().filter(part -> part.role() == role).toList();
    }

    /** Artifacts first, then the capstone, whatever their order in the submission. */
    public List<Part> artifacts() {
        List<Part> eolas = parts(Part.Role.EOLA);
        List<Part> all = eolas.isEmpty() ? parts(Part.Role.PART) : eolas;
        return Stream.concat(all.stream(), capstone().stream()).toList();
    }

    public Optional<Part> capstone() {
        return parts(Part.Role.CAPSTONE).stream().findFirst();
    }

    public List<Part> drawingOn(HoursPlan.Course course) {
        return about.definition().parts().stream()
                .filter(part -> part.courses().contains(course.id()))
                .toList();
    }

    /** "40 h: Face-to-face 12 h, Self-paced online 18 h". */
    public String time(Frame frame, HoursPlan.Course course) {
        return about.time(frame, course.totalMinutes())
                + ": "
                + plan().modes().stream()
                        .filter(mode -> course.minutesIn(mode.id()) > 0)
                        .map(mode ->
                                mode.name() + " " + about.time(frame, course.minutesIn(mode.id())))
                        .collect(Collectors.joining(", "));
    }

    /** What has to be there before anybody can award it. */
    public List<String> needed(Frame frame) {
        int artifacts = artifacts().size() - (capstone().isPresent() ? 1 : 0);
        return Stream.of(
                        plan().required()
                                ? frame.t(
                                        "catalog.plan.award.hours",
                                        about.time(frame, plan().totalMinutes()))
                                : "",
                        artifacts > 0 ? frame.t("catalog.plan.award.parts", artifacts) : "",
                        capstone().isPresent() ? frame.t("catalog.plan.award.capstone") : "",
                        frame.t(
                                "catalog.plan.award.decision",
                                about.issuer().name(),
                                about.definition().decisionDays()))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
