package org.cairn.catalog.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Verdict;
import org.cairn.people.Person;
import org.cairn.people.PersonId;

/**
 * Who approves a draft, as one person sees it.
 *
 * @param writes whether this person writes the draft; others were asked about it
 * @param people everybody who is named
 * @param typed what was sent and not taken
 */
public record ApprovalBox(
        Approval approval,
        PersonId me,
        boolean writes,
        Map<PersonId, Person> people,
        Map<String, String> typed) {

    public ApprovalBox {
        people = Map.copyOf(people);
        typed = Map.copyOf(typed);
    }

    public String name(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether this person is asked for a word. */
    public boolean answers() {
        return approval.isAsked(me);
    }

    /** Whether this person has approved the words as they are now. */
    public boolean approves() {
        return approval.of(me).filter(one -> one.approves() && approval.counts(one)).isPresent();
    }

    public boolean wroteLast() {
        return approval.draft().savedBy().equals(me);
    }

    /** Whom one can ask: not who wrote last. */
    public List<Person> candidates() {
        return approval.able().stream()
                .filter(one -> !one.equals(approval.draft().savedBy()))
                .flatMap(one -> Optional.ofNullable(people.get(one)).stream())
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    public boolean isTicked(PersonId person) {
        return typed.isEmpty()
                ? approval.request().filter(one -> one.asked().contains(person)).isPresent()
                : typed.containsKey("person." + person);
    }

    /** The message key that says what somebody who was asked has said so far. */
    public String said(PersonId person) {
        Optional<Verdict> verdict = approval.of(person);
        String about = verdict.filter(approval::counts).isPresent() ? "" : ".before";
        return "catalog.approval.said."
                + verdict.map(one -> (one.approves() ? "approved" : "changes") + about)
                        .orElse("nothing");
    }

    public String color(PersonId person) {
        return approval.of(person)
                .filter(approval::counts)
                .map(one -> one.approves() ? "met" : "notyet")
                .orElse("neutral");
    }

    public String icon(PersonId person) {
        return switch (color(person)) {
            case "met" -> "check";
            case "notyet" -> "back";
            default -> "clock";
        };
    }
}
