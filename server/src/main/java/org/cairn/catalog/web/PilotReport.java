package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Minutes;
import org.cairn.catalog.Pilot;
import org.cairn.catalog.PilotAnswer;
import org.cairn.catalog.PilotPerson;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Frame;

/**
 * One pilot as its designers see it.
 *
 * @param definition what is tried, as it was frozen
 * @param people who takes part, educators first
 * @param names of all of them
 */
public record PilotReport(
        Pilot pilot,
        Pilot.Standing standing,
        Definition definition,
        List<PilotPerson> people,
        Map<PersonId, String> names) {

    public PilotReport {
        people = List.copyOf(people);
        names = Map.copyOf(names);
    }

    /** Something that somebody said. */
    public record Voice(String name, PilotPerson.Part part, String words) {}

    public boolean isOpen() {
        return standing != Pilot.Standing.OVER;
    }

    public String lang() {
        return pilot.language().toLanguageTag();
    }

    public String name(PilotPerson one) {
        return names.getOrDefault(one.person(), "");
    }

    public List<PilotPerson> all(PilotPerson.Part part) {
        return people.stream().filter(one -> one.part() == part).toList();
    }

    /** How many of these were asked. */
    public long asked(PilotPerson.Part part) {
        return all(part).stream().filter(one -> one.askedAt().isPresent()).count();
    }

    /** How many of these have answered. */
    public long answered(PilotPerson.Part part) {
        return all(part).stream().filter(one -> one.answer().isPresent()).count();
    }

    /** Of a hundred that were asked; for pages where somebody was. */
    public long rate(PilotPerson.Part part) {
        return Math.round(100.0 * answered(part) / asked(part));
    }

    /** Whether anybody was asked yet. */
    public boolean isAsked() {
        return people.stream().anyMatch(one -> one.askedAt().isPresent());
    }

    /** The minutes that these say it took, the fewest first. */
    public List<Integer> minutes(PilotPerson.Part part) {
        return all(part).stream()
                .flatMap(one -> one.answer().flatMap(PilotAnswer::minutes).stream())
                .sorted()
                .toList();
    }

    /** The one in the middle. */
    public String median(Frame frame, PilotPerson.Part part) {
        List<Integer> all = minutes(part);
        int middle = all.size() / 2;
        return time(
                frame,
                all.size() % 2 == 1
                        ? all.get(middle)
                        : (all.get(middle - 1) + all.get(middle) + 1) / 2);
    }

    /** "1 h 30 min". */
    public String time(Frame frame, int minutes) {
        return frame.t(Minutes.said(minutes));
    }

    /** What was unclear in that part. */
    public List<Voice> unclear(String part) {
        return voices(answer -> Optional.ofNullable(answer.unclear().get(part)));
    }

    /** What was unclear in the whole. */
    public List<Voice> overall() {
        return voices(answer -> Optional.of(answer.overall()));
    }

    /** Whatever else was said. */
    public List<Voice> words() {
        return voices(answer -> Optional.of(answer.words()));
    }

    private List<Voice> voices(Function<PilotAnswer, Optional<String>> of) {
        return people.stream()
                .flatMap(one ->
                        one.answer().flatMap(of).filter(words -> !words.isEmpty()).stream()
                                .map(words -> new Voice(name(one), one.part(), words)))
                .toList();
    }
}
