package org.cairn.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.people.PersonId;
import org.cairn.review.ActivityId;
import org.cairn.review.Village;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** A form that is refused comes back as it was typed, and says at the field what to mend. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatWasTypedTest {

    private static final String TYPED = "Régua <i>número</i> \"7\" & more";
    private static final String LONG = "Long words. ".repeat(6_000);

    private static final PersonId NOBODY = PersonId.next();

    private final Tour tour;
    private final Village village;

    WhatWasTypedTest(ListableBeanFactory beans) {
        this.tour = new Tour(beans);
        this.village = tour.village().village();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofStrangers", "ofEducators", "ofStaff"})
    void aRefusedFormComesBackAsTyped(
            String address, PersonId person, Map<String, String> fields, List<String> told) {
        Guest guest = person.equals(NOBODY) ? tour.stranger() : tour.guest(person);

        Wire.Got got = guest.post(address, fields);

        assertThat(got.status()).isEqualTo(422);
        assertThat(Hostile.faults(got)).isEmpty();
        assertThat(got.text()).contains("<form").doesNotContain("<i>número</i>");
        assertThat(got.text().contains("c-err") || got.text().contains("role=\"alert\"")).isTrue();
        assertThat(got.text()).contains(told);
        fields.forEach((name, typed) -> {
            if (typed.equals(TYPED)) {
                assertThat(got.text()).as(name).containsPattern(kept(name));
            } else if (typed.equals(LONG)) {
                assertThat(got.text()).as(name).contains(LONG.strip());
            }
        });
    }

    /** The words in the field of that name: in its value, or in its box. */
    private static String kept(String name) {
        String quoted = java.util.regex.Pattern.quote("name=\"" + name + "\"");
        return quoted + "[^>]*(?:>|[^>]*value=\")\\s*Régua &lt;i(?:&gt;|>)número&lt;/i(?:&gt;|>) ";
    }

    Stream<Arguments> ofStrangers() {
        return Stream.of(
                form(
                        "/sign-up",
                        NOBODY,
                        Map.of("name", TYPED, "email", "nonsense", "position", TYPED),
                        "name=\"email\"",
                        "value=\"nonsense\""),
                form("/sign-in", NOBODY, Map.of("email", TYPED, "password", "wrong"), "do not"),
                form("/forgot", NOBODY, Map.of("email", TYPED), "e-mail address"),
                form(
                        "/verify",
                        NOBODY,
                        Map.of("text", TYPED, "email", "nobody"),
                        "not an e-mail address",
                        "value=\"nobody\""));
    }

    Stream<Arguments> ofEducators() {
        PersonId educator = village.educator();
        String draft = "/submissions/" + village.draft().value();
        return Stream.of(
                form(
                        "/settings/profile",
                        educator,
                        Map.of("name", "", "position", TYPED, "zone", "UTC"),
                        "Enter a name"),
                form(
                        "/portfolio/texts",
                        educator,
                        Map.of("kind", "text", "title", "", "note", TYPED, "content", TYPED),
                        "title"),
                form(
                        "/portfolio/links",
                        educator,
                        Map.of("kind", "link", "title", TYPED, "note", TYPED, "content", "no link"),
                        "value=\"no link\""),
                form(
                        "/portfolio/" + village.artifact().id(),
                        educator,
                        Map.of("title", "", "note", TYPED),
                        "title"),
                form(
                        draft + "/hand-in",
                        educator,
                        Map.of("ai", "drafting", "tool", TYPED, "ownWork", "yes"),
                        "privacy",
                        "checked"),
                form(
                        draft + "/access",
                        educator,
                        Map.of("days", "30", "question", TYPED),
                        "value=\"30\" checked",
                        "at least one person"),
                form(
                        draft + "/parts/context",
                        educator,
                        Map.of("answer.setting", LONG, "version.setting", "1"),
                        "At most 60,000"),
                form(
                        draft + "/plan",
                        educator,
                        Map.of("entry.why", LONG, "version.why", "0"),
                        "At most 2,000"),
                form(
                        draft + "/plan/activities",
                        educator,
                        Map.of(
                                "activity",
                                ActivityId.next().toString(),
                                "day",
                                "someday",
                                "name",
                                TYPED,
                                "learned",
                                TYPED),
                        "what kind of activity",
                        "Enter the day"));
    }

    Stream<Arguments> ofStaff() {
        String held = "/assessments/" + village.claimed().value();
        String waits = "/submissions/" + village.recommended().value();
        return Stream.of(
                form(
                        held + "/recommendation",
                        village.assessor(),
                        Map.of("overall", TYPED, "privateNote", TYPED, "reason", TYPED),
                        "Choose"),
                form(
                        held + "/recommendation",
                        village.assessor(),
                        Map.of("value", "award", "overall", LONG, "privateNote", TYPED),
                        "At most"),
                form(
                        held + "/scores/pace",
                        village.assessor(),
                        Map.of("level", "shown", "strength", LONG, "gap", TYPED, "nextStep", TYPED),
                        "At most 4,000"),
                form(
                        held + "/incomplete",
                        village.assessor(),
                        Map.of("code", "blank", "says-blank", LONG, "slot-blank", "steps/why"),
                        "At most 1,000"),
                form(waits + "/return", village.approver(), Map.of("letter", LONG), "At most"),
                form(
                        "/awards/" + village.award() + "/revocation",
                        village.approver(),
                        Map.of("reason", TYPED),
                        "name=\"understood\""),
                form(
                        "/people/invite",
                        village.administrator(),
                        Map.of("name", TYPED, "email", "nonsense", "position", TYPED),
                        "value=\"nonsense\""),
                form(
                        "/organizations/" + village.district().slug(),
                        village.administrator(),
                        organization(),
                        "value=\"not a web address\""),
                form(
                        "/organizations/" + village.district().slug() + "/below",
                        village.administrator(),
                        organization(),
                        "value=\"not a web address\""),
                form(
                        "/catalog/import",
                        village.designer(),
                        Map.of("definition", TYPED),
                        "role=\"alert\""),
                form(
                        "/catalog/editions",
                        village.designer(),
                        Map.of("definition", TYPED),
                        "role=\"alert\""),
                form(
                        "/catalog/import",
                        village.designer(),
                        Map.of("definition", LONG.repeat(16)),
                        "1 MB",
                        "Long words. Long words."));
    }

    private static Map<String, String> organization() {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", TYPED);
        fields.put("shortName", "R");
        fields.put("kind", "school");
        fields.put("description", TYPED);
        fields.put("url", "not a web address");
        fields.put("brandColor", "#1F5FA8");
        return fields;
    }

    private static Arguments form(
            String address, PersonId person, Map<String, String> fields, String... told) {
        return arguments(address, person, fields, List.of(told));
    }
}
