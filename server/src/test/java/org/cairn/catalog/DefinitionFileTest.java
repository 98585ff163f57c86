package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.cairn.platform.web.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** A definition file is read completely, or refused with everything that is wrong in it. */
class DefinitionFileTest {

    private static final Messages MESSAGES = new Messages();

    @Test
    void everyDefinitionOfTheDemoWorldIsSound() throws IOException {
        for (Resource file : Definitions.ofTheWorld()) {
            assertThat(said(file.getContentAsByteArray())).as(file.getFilename()).isEmpty();
        }
    }

    @Test
    void whatIsWrittenAgainReadsAsTheSameDefinition() throws IOException {
        for (Resource file : Definitions.ofTheWorld()) {
            DefinitionFile.Sound first = sound(file.getContentAsByteArray());
            String again =
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(DefinitionWriting.of(first.definition()));
            DefinitionFile.Sound second = sound(bytes(again));
            assertThat(second.definition()).isEqualTo(first.definition());
            assertThat(second.id()).isEqualTo(first.id());
        }
    }

    @Test
    void howItIsAssessedIsReadAndKeptOnlyWhereItIsNotAsUsual() {
        DefinitionFile.Sound usual = sound(bytes(small()));
        assertThat(usual.definition().assessment()).isEqualTo(Definition.Assessment.USUAL);
        String spelledOut = "assessment: { anonymity: blind, leaseHours: 8 }\n";
        assertThat(sound(bytes(small() + spelledOut)).id())
                .as("editions from before it could be said stay the same")
                .isEqualTo(usual.id());
        DefinitionFile.Sound open =
                sound(bytes(small() + "assessment: { anonymity: open, leaseHours: 48 }\n"));
        assertThat(open.definition().assessment())
                .isEqualTo(new Definition.Assessment(Definition.Anonymity.OPEN, 48));
        assertThat(open.id()).isNotEqualTo(usual.id());
        assertThat(said(bytes(small() + "assessment: { anonymity: secret, leaseHours: 80 }\n")))
                .hasSize(2);
    }

    @Test
    void spacingOrderOfNamesAndFormatDoNotChangeTheHashButEveryWordDoes() {
        EditionId id = sound(bytes(small())).id();
        assertThat(
                        sound(
                                        bytes(
                                                small().replace(
                                                                "title: Asking Better Questions\n",
                                                                "")
                                                        .replace(
                                                                "short: Q",
                                                                "title:   Asking  Better Questions\nshort: Q")))
                                .id())
                .isEqualTo(id);
        assertThat(sound(bytes("\uFEFF" + small().replace("\n", "\r\n"))).id()).isEqualTo(id);
        assertThat(
                        sound(
                                        bytes(
                                                small().replace(
                                                                "Students give reasons",
                                                                "Students give a reason")))
                                .id())
                .isNotEqualTo(id);
    }

    @Test
    void whatMayBeLeftOutHasItsDefault() {
        Definition definition = sound(bytes(small())).definition();
        EvidenceDemand recording = definition.parts().getFirst().evidence().getFirst();
        assertThat(recording.required()).isTrue();
        assertThat(recording.min()).isEqualTo(1);
        assertThat(recording.max()).isEqualTo(1);
        assertThat(definition.effort().minutes()).isEqualTo(270);
        assertThat(definition.validYears()).isEmpty();
        assertThat(definition.rubric().criterion("wait").orElseThrow().levels())
                .extracting(Level::name)
                .containsExactly("Not met", "Demonstrated");
    }

    @Test
    void aDemandWithOneOfChoicesKnowsWhatCanBeHandedInAndWhatCanBeAvoided() {
        Definition definition = sound(bytes(small())).definition();
        assertThat(definition.evidenceKinds())
                .containsExactly(EvidenceKind.TEXT, EvidenceKind.VIDEO, EvidenceKind.AUDIO);
        assertThat(definition.avoidableKinds()).contains(EvidenceKind.VIDEO, EvidenceKind.TEXT);
        Definition video =
                sound(
                                bytes(
                                        small().replace(
                                                        "          - { kinds: [ text ], note: Transcript }\n",
                                                        "")
                                                .replace("video, audio", "video")))
                        .definition();
        assertThat(video.avoidableKinds()).doesNotContain(EvidenceKind.VIDEO);
    }

    @Test
    void allProblemsAreToldAtOnceEachAtItsLineAndColumn() {
        String broken =
                small().replace("short: Questions", "short: Questioning")
                        .replace("titel", "title")
                        .replace("summary:", "sumary:")
                        .replace("level: 1", "level: 4")
                        .replace("criteria: [ question, wait ]", "criteria: [ question, wiat ]")
                        .replace("meets: demonstrated", "meets: shown");
        assertThat(problems(broken))
                .extracting(DefinitionProblem::line, DefinitionProblem::path)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(6, "short"),
                        org.assertj.core.groups.Tuple.tuple(7, "sumary"),
                        org.assertj.core.groups.Tuple.tuple(8, "stack.level"),
                        org.assertj.core.groups.Tuple.tuple(34, "parts[0].criteria[1]"),
                        org.assertj.core.groups.Tuple.tuple(40, "rubric.meets"));
        assertThat(said(bytes(broken)))
                .contains(
                        "7:1 sumary: A definition has nothing called “sumary” here. Did you mean “summary”?",
                        "34:27 parts[0].criteria[1]: The rubric has no criterion “wiat”. Its criteria are: question, wait.")
                .anyMatch(line -> line.startsWith("6:8 short: This is too long: 11 characters"));
    }

    @Test
    void whatTheSchemaCannotSayIsCheckedToo() {
        assertTold(
                small().replace("criteria: [ question, wait ]", "criteria: [ question ]"),
                "No part answers the criterion “wait”");
        assertTold(
                small().replace("            - { id: not-met, says: One word answers it. }\n", ""),
                "one descriptor for each level");
        assertTold(small().replace("meets: demonstrated", "meets: not-met"), "the lowest level");
        assertTold(small().replace("{ type: all }", "{ type: n-of-m, n: 3 }"), "only 2 criteria");
        assertTold(small().replace("{ type: all }", "{ type: weighted }"), "“atLeast” is missing");
        assertTold(
                small().replace("{ type: all }", "{ type: all, n: 1 }"),
                "does not belong to the rule");
        assertTold(
                small().replace("{ type: all }", "{ type: holistic }"),
                "which criterion is the overall one");
        assertTold(
                small().replace("{ type: all }", "{ type: holistic, criterion: wait }"),
                "must always apply");
        assertTold(small().replace("notApplicable: true", "weight: 0"), "at least 1");
        assertTold(small().replace("id: wait", "id: question"), "is taken already");
        assertTold(small().replace("min: 20, max: 100", "min: 200, max: 100"), "Exchange them");
        assertTold(small().replace("Classroom Talk, level: 1", "Classroom Talk"), "says its level");
        assertTold(
                small().replace("competency: The", "competency: |\n  * one\n  * two\n  The"),
                "one competency");
        assertTold(
                small().replace(
                                "    criteria: [ question",
                                "    role: eola\n    courses: [ one ]\n    criteria: [ question"),
                "There is no course “one”");
        assertTold(small().replace("language: en", "language: en-x"), "not a language tag");
        assertTold(
                small().replace("topics: [ talk ]", "topics: [ 2026 ]"),
                "Put it in quotation marks");
        assertTold(small().replace("hours: 4.5", "hours: 4.4"), "quarters");
        assertTold(
                small()
                        + "research: [ { title: A, authors: B, year: 2000, says: C, url: 'javascript:alert(1)' } ]\n",
                "not an address of the web");
        assertTold(
                small()
                        + "research: [ { title: A, authors: B, year: 2000, says: C, url: 'http://' } ]\n",
                "not an address of the web");
    }

    @Test
    void aNameGivenTwiceIsRefusedWithBothLinesAndWithoutFollowingErrors() {
        assertThat(said(bytes(small() + "stack: { name: Other, level: 2 }\n")))
                .containsExactly(
                        "56:1 stack: “stack” stands here a second time; the first is in line 8. Keep one of them.");
        assertTold("{\"format\": \"cairn/1\", \"format\": \"cairn/1\"}", "a second time");
    }

    @Test
    void anchorsAndAliasesAreRefusedBeforeTheyGrow() {
        String bomb = "a: &a [ x, x ]\nb: &b [ *a, *a ]\nc: &c [ *b, *b ]\nd: [ *c, *c ]\n";
        assertTold(bomb, "Anchors and aliases");
        assertTold(
                small().replace("topics: [ talk ]", "topics: &t [ talk ]"), "Anchors and aliases");
        assertTold(small() + "<<: *t\n", "Anchors and aliases");
    }

    @Test
    void deepNestingEndsTheReadingAtOnce() {
        assertTold("a: " + "[".repeat(10_000), "16 levels deep");
        assertTold("{\"a\":".repeat(10_000), "16 levels deep");
        assertTold("- ".repeat(9_000) + "x", "16 levels deep");
    }

    @Test
    void emptyHugeForeignAndBrokenFilesAreRefusedInOneSentence() {
        assertTold("", "nothing in it");
        assertTold(" \n\t ", "nothing in it");
        assertThat(said(new byte[2_000_000]))
                .singleElement()
                .asString()
                .contains("larger than 1 MB");
        assertThat(said("title: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        "1:11 : From here on the file is not UTF-8 text. Save it again as UTF-8.");
        assertThat(said(small().getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .asString()
                .contains("UTF-8");
        assertTold("%PDF-1.7\n1 0 obj", "not valid YAML");
        assertTold("{\"format\": \"cairn/1\",", "not valid JSON");
        assertTold("just a sentence", "A group of names and values is expected here");
        assertTold("[1, 2]", "A group of names and values is expected here");
        assertTold(small() + "---\n" + small(), "only one definition");
        assertTold("a: b: c", "not valid YAML");
        assertTold("{\"a\":1} trailing", "not valid JSON");
    }

    @Test
    void lettersThatNoScreenCanShowAreRefused() {
        String json =
                "{\"format\": \"cairn/1\", \"title\": \"a\\u0000b\", \"summary\": \"a\\u202Eb\", \"topics\": [\"\\uD800\"]}";
        assertThat(said(bytes(json)))
                .filteredOn(line -> line.contains("control character"))
                .hasSize(3);
    }

    @Test
    void numbersBeyondAllRangeAreRefusedWithoutWork() {
        for (String number :
                List.of("1e999999999", "123456789012345678901234567890", "1e-999999999")) {
            assertTold("{\"validYears\": " + number + "}", "out of all range");
        }
        assertTold("validYears: .inf\n", "");
        assertTold("validYears: .nan\n", "");
    }

    @Test
    void tagsOfProgrammingLanguagesDoNothing() {
        assertTold(
                "!!javax.script.ScriptEngineManager [ !!java.net.URL [ 'http://127.0.0.1' ] ]",
                "expected");
    }

    private static void assertTold(String file, String words) {
        assertThat(said(bytes(file))).anyMatch(line -> line.contains(words));
    }

    private static List<DefinitionProblem> problems(String file) {
        return ((DefinitionFile.Faulty) DefinitionFile.read(bytes(file))).problems();
    }

    private static List<String> said(byte[] file) {
        return switch (DefinitionFile.read(file)) {
            case DefinitionFile.Sound sound -> List.of();
            case DefinitionFile.Faulty(var problems) ->
                    problems.stream()
                            .map(p ->
                                    "%d:%d %s: %s"
                                            .formatted(
                                                    p.line(),
                                                    p.column(),
                                                    p.path(),
                                                    MESSAGES.in(Locale.ENGLISH, p.message())))
                            .toList();
        };
    }

    private static DefinitionFile.Sound sound(byte[] file) {
        assertThat(said(file)).isEmpty();
        return (DefinitionFile.Sound) DefinitionFile.read(file);
    }
}
