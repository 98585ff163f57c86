package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.cairn.catalog.Sheet.Kind;
import org.cairn.catalog.Sheet.Slice;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.Text;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the pages of the studio do to a document, whatever stands in it. */
class DraftDocumentTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Messages MESSAGES = new Messages();

    private final ObjectNode whole = DraftStart.read(bytes(small())).document();

    /** Every value, taken out or replaced by something that fits nowhere. */
    @Test
    void whatNoPageKnowsIsFoundBehindHundredsOfThingsToMend() {
        StringBuilder file =
                new StringBuilder(
                        "{\"format\":\"cairn/1\",\"kind\":\"micro-credential\",\"resources\":[");
        for (int i = 0; i < 150; i++) {
            file.append(i == 0 ? "" : ",").append("\n{\"title\":\" \",\"url\":\"x\"}");
        }
        file.append("],\n\"nobody\":\"knows\"}");
        assertThat(DraftStart.read(file.toString().getBytes(StandardCharsets.UTF_8)).problems())
                .isNotEmpty();
    }

    @Test
    void aDocumentThatLacksAnythingCanStillBeLookedAt() {
        List<JsonNode> odd =
                List.of(
                        NODES.missingNode(),
                        NODES.stringNode("neither here nor there"),
                        NODES.numberNode(-7),
                        NODES.numberNode(999_999_999),
                        NODES.arrayNode(),
                        NODES.objectNode());
        int tried = 0;
        for (String pointer : pointers(whole, "")) {
            for (JsonNode value : odd) {
                ObjectNode document = whole.deepCopy();
                replace(document, pointer, value);
                assertThatCode(
                                () -> {
                                    Definition seen = DraftFilled.of(document);
                                    seen.rubric().judge(Map.of());
                                    DraftChecks.check(document).forEach(one -> say(one.message()));
                                })
                        .as(pointer + " = " + value)
                        .doesNotThrowAnyException();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void whatIsSoundLooksJustAsItWillBePublished() throws IOException {
        for (Resource file : Definitions.ofTheWorld()) {
            byte[] bytes = file.getContentAsByteArray();
            DefinitionFile.Sound sound = (DefinitionFile.Sound) DefinitionFile.read(bytes);
            ObjectNode document = DraftStart.of(sound.definition());
            assertThat(DraftChecks.check(document)).as(file.getFilename()).isEmpty();
            assertThat(DraftFilled.of(document)).isEqualTo(sound.definition());
            DefinitionFile.Sound again =
                    (DefinitionFile.Sound) DefinitionFile.read(DraftStart.bytes(document));
            assertThat(again.id()).as(file.getFilename()).isEqualTo(sound.id());
        }
    }

    @Test
    void eachThingToMendIsToldAtItsPageAndField() {
        ObjectNode part = (ObjectNode) whole.at("/parts/0");
        part.remove("title");
        ((ObjectNode) whole.at("/parts/0/prompts/0/words")).put("min", 900);
        ((ObjectNode) whole.at("/rubric/sections/0/criteria/1/levels/0")).remove("says");
        whole.remove("competency");
        ((ObjectNode) whole.path("effort")).put("hours", "four");
        assertThat(DraftChecks.check(whole))
                .extracting(one -> one.sheet().address() + " " + one.field() + " " + one.missing())
                .containsExactlyInAnyOrder(
                        "parts/lesson title true",
                        "parts/lesson prompts[0].words false",
                        "rubric/wait levels[0].says true",
                        "skill competency true",
                        "terms effort.hours false");
    }

    @Test
    void aCriterionThatNoPartShowsIsToldByItsTitle() {
        ((ArrayNode) whole.at("/parts/0/criteria")).remove(1);
        assertThat(DraftChecks.check(whole))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sheet()).isEqualTo(Sheet.of(Kind.PARTS));
                    assertThat(one.message().arguments().getFirst()).isEqualTo("Students get time");
                });
    }

    @Test
    void whatAProgramIsAlignedToStandsOnlyInItsPlan() {
        assertThat(Sheet.of(Kind.SOURCES).slice(whole).orElseThrow().names()).contains("alignment");
        whole.put("kind", "program");
        assertThat(Sheet.of(Kind.SOURCES).slice(whole).orElseThrow().names())
                .containsExactlyInAnyOrder("research", "resources");
        assertThat(Sheet.of(Kind.PLAN).slice(whole).orElseThrow().names()).contains("alignment");
    }

    @Test
    void aLevelThatIsAddedOrRemovedIsFollowedByTheCriteria() {
        step(Sheet.of(Kind.RUBRIC), "add levels");
        assertThat(ids("/rubric/sections/0/criteria/0/levels"))
                .containsExactly("not-met", "demonstrated", "level-1");
        step(Sheet.of(Kind.RUBRIC), "up levels[2]");
        assertThat(ids("/rubric/sections/0/criteria/1/levels"))
                .containsExactly("not-met", "level-1", "demonstrated");
        assertThat(whole.at("/rubric/sections/0/criteria/0/levels/2/says").asString(""))
                .isEqualTo("Students give reasons.");
        step(Sheet.of(Kind.RUBRIC), "remove levels[0]");
        assertThat(ids("/rubric/sections/0/criteria/0/levels"))
                .containsExactly("level-1", "demonstrated");
    }

    @Test
    void aCopyHasIdsOfItsOwnAndARemovedCriterionIsNamedByNoPart() {
        step(Sheet.of(Kind.RUBRIC), "copy sections[0].criteria[0]");
        assertThat(ids("/rubric/sections/0/criteria"))
                .containsExactly("question", "criterion-1", "wait");
        assertThat(ids("/rubric/sections/0/criteria/1/levels"))
                .containsExactly("not-met", "demonstrated");
        step(Sheet.of(Kind.PARTS), "copy parts[0]");
        assertThat(ids("/parts")).containsExactly("lesson", "part-1");
        assertThat(ids("/parts/1/prompts")).doesNotContain("plan");
        step(Sheet.of(Kind.RUBRIC), "remove sections[0].criteria[0]");
        assertThat(whole.at("/parts/0/criteria").toString()).isEqualTo("[\"wait\"]");
        assertThat(whole.at("/parts/1/criteria").toString()).isEqualTo("[\"wait\"]");
    }

    @Test
    void whatAPageDoesNotHaveCannotBeWrittenThroughIt() {
        ObjectNode before = whole.deepCopy();
        Map<String, List<String>> forged = new TreeMap<>();
        for (String name :
                List.of(
                        "format",
                        "hours",
                        "hours.courses[0].title",
                        "parts[0].title",
                        "rubric.meets",
                        "rubric",
                        "stack",
                        "id",
                        "__proto__",
                        "stack.id",
                        "title.x",
                        "title[0]",
                        "stack[0].name",
                        "nothing",
                        "")) {
            forged.put(name, List.of("forged"));
        }
        fill(Sheet.of(Kind.BASICS), forged);
        assertThat(whole).isEqualTo(before);
        fill(
                Sheet.part("lesson"),
                Map.of(
                        "id", List.of("x"),
                        "courses", List.of("no-such-course"),
                        "prompts[0].id", List.of("x"),
                        "prompts[7].label", List.of("x"),
                        "prompts[0].words", List.of("x"),
                        "prompts", List.of("x")));
        assertThat(whole).isEqualTo(before);
        for (String step :
                List.of(
                        "remove parts[0]",
                        "add title",
                        "remove levels[9]",
                        "up",
                        "add",
                        "drop levels[0]",
                        "copy rule",
                        "remove meets[0]")) {
            step(Sheet.of(Kind.RUBRIC), step);
        }
        assertThat(whole).isEqualTo(before);
    }

    @Test
    void numbersAndWordsAreKeptAsTheyWereMeant() {
        fill(
                Sheet.of(Kind.TERMS),
                Map.of(
                        "effort.hours", List.of(" 7,25 "),
                        "validYears", List.of(""),
                        "decision.businessDays", List.of("soon"),
                        "paths", List.of("", "cohort", "on-demand"),
                        "needsStudents", List.of("")));
        assertThat(whole.at("/effort/hours").decimalValue()).isEqualByComparingTo("7.25");
        assertThat(whole.at("/decision/businessDays").asString("")).isEqualTo("soon");
        assertThat(whole.path("paths").toString()).isEqualTo("[\"cohort\",\"on-demand\"]");
        assertThat(whole.path("needsStudents").asBoolean(true)).isFalse();
        fill(Sheet.of(Kind.BASICS), Map.of("topics", List.of("  talk\r\n\r\nlistening \ntalk")));
        assertThat(whole.path("topics").toString()).isEqualTo("[\"talk\",\"listening\"]");
    }

    @Test
    void anAddressFollowsTheTitle() {
        assertThat(Draft.suggested("¿Quién pregunta? Niñas & niños"))
                .isEqualTo("quien-pregunta-ninas-ninos");
        assertThat(Draft.suggested("数学")).isEmpty();
        assertThat(Draft.suggested("x".repeat(300))).hasSize(80);
    }

    /** Every place of the format that a page writes has a name in both languages. */
    @Test
    void everyFieldHasAName() throws IOException {
        for (String language : List.of("en", "es")) {
            Properties texts = texts(language);
            for (Kind kind : Kind.values()) {
                for (String name : names(kind)) {
                    assertThat(texts).as(kind + " " + name).containsKey("catalog.field." + name);
                }
            }
        }
    }

    private static List<String> names(Kind kind) {
        String prefix =
                switch (kind) {
                    case PART -> "part.";
                    case CRITERION -> "criterion.";
                    case RUBRIC -> "rubric.";
                    case HOURS -> "hours.";
                    default -> "";
                };
        String place =
                switch (kind) {
                    case PART -> "parts[0]";
                    case CRITERION -> "rubric.sections[0].criteria[0]";
                    case RUBRIC -> "rubric";
                    case HOURS -> "hours";
                    default -> "";
                };
        Slice slice = new Slice(NODES.objectNode(), place, java.util.Set.of());
        List<String> found = new ArrayList<>();
        Sheet sheet = kind.isItem() ? new Sheet(kind, "x") : Sheet.of(kind);
        ObjectNode document = DraftStart.blank("en");
        for (String name :
                kind.isItem()
                        ? (kind == Kind.PART
                                ? List.of(
                                        "title",
                                        "about",
                                        "role",
                                        "courses",
                                        "prompts",
                                        "evidence",
                                        "criteria")
                                : List.of("title", "about", "notApplicable", "meets", "levels"))
                        : List.copyOf(sheet.slice(document).orElseThrow().names())) {
            if (kind != Kind.PARTS) {
                leaves(DraftFields.shape(slice), name, prefix, found);
            }
        }
        return found;
    }

    private static void leaves(DraftShape shape, String name, String prefix, List<String> found) {
        DraftShape place = shape.at(new DraftPath(List.of(name))).orElseThrow();
        DraftShape holder = place.isListOfThings() ? place.item().orElseThrow() : place;
        if (!holder.isObject()) {
            found.add(prefix + name);
            return;
        }
        boolean elsewhere = prefix.equals("rubric.sections.") && name.equals("criteria");
        for (String inner :
                elsewhere ? List.of("weight") : List.copyOf(holder.properties().propertyNames())) {
            if (!inner.equals("id") && !inner.equals("type") || name.equals("rule")) {
                leaves(holder, inner, prefix + name + ".", found);
            }
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                DraftDocumentTest.class.getResourceAsStream(
                                        "/messages/catalog_" + language + ".properties")),
                        StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private void fill(Sheet sheet, Map<String, List<String>> fields) {
        Slice slice = sheet.slice(whole).orElseThrow();
        DraftFields.fill(slice, DraftFields.shape(slice), fields);
        DraftTidy.tidy(whole);
    }

    private void step(Sheet sheet, String step) {
        DraftStep.take(whole, sheet.slice(whole).orElseThrow(), step);
        DraftTidy.tidy(whole);
    }

    private List<String> ids(String pointer) {
        return whole.at(pointer).valueStream().map(Sheet::id).toList();
    }

    private static List<String> pointers(JsonNode node, String at) {
        List<String> all = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> {
                        all.add(at + "/" + entry.getKey());
                        all.addAll(pointers(entry.getValue(), at + "/" + entry.getKey()));
                    });
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                all.add(at + "/" + i);
                all.addAll(pointers(node.get(i), at + "/" + i));
            }
        }
        return all;
    }

    private static void say(Text sentence) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            MESSAGES.in(locale, sentence);
        }
    }

    private static void replace(ObjectNode document, String pointer, JsonNode value) {
        int cut = pointer.lastIndexOf('/');
        String last = pointer.substring(cut + 1);
        JsonNode holder = cut == 0 ? document : document.at(pointer.substring(0, cut));
        if (holder instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        } else if (holder instanceof ArrayNode array) {
            int index = Integer.parseInt(last);
            if (value.isMissingNode()) {
                array.remove(index);
            } else {
                array.set(index, value);
            }
        }
    }
}
