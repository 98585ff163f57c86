package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.house.Sources.Source;
import org.junit.jupiter.api.Test;

/** Rule 6 and the measures of STYLE.md. */
class ShapeRulesTest {

    private static final List<Source> HOUSE = Sources.ofTheHouse();

    @Test
    void filesAndMethodsAreShortAndPlain() {
        assertThat(HOUSE.stream().flatMap(source -> ShapeRules.violations(source).stream()))
                .isEmpty();
    }

    @Test
    void filesOfTestsAreShortToo() {
        assertThat(
                        Sources.ofTheTests().stream()
                                .filter(source -> source.lines() > ShapeRules.FILE_LINES))
                .extracting(Source::fileName)
                .isEmpty();
    }

    @Test
    void everyTypeSaysWhatItIsFor() {
        assertThat(HOUSE.stream().flatMap(source -> ShapeRules.silentTypes(source).stream()))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysItsPurpose() {
        assertThat(
                        HOUSE.stream()
                                .map(Source::packageName)
                                .distinct()
                                .filter(name -> !isMarked(name, HOUSE)))
                .isEmpty();
    }

    @Test
    void aPackageWithoutItsFileIsFound() {
        Source planted = Sources.planted("A.java", "package org.cairn.attic; class A {}");
        assertThat(isMarked("org.cairn.attic", List.of(planted))).isFalse();
    }

    @Test
    void aLongMethodALongFileAndAWideMethodAreFound() {
        String longMethod = "class A { void a() {\n" + "int x;\n".repeat(45) + "} }";
        assertThat(found(longMethod)).singleElement().asString().contains("a has 47 lines");
        assertThat(found("class A {" + "\n".repeat(401) + "}"))
                .singleElement()
                .asString()
                .contains("402 lines");
        assertThat(found("class A { void a(int b, int c, int d, int e, int f, int g) {} }"))
                .singleElement()
                .asString()
                .contains("6 parameters");
    }

    @Test
    void settersFieldInjectionWildcardsAndLombokAreFound() {
        assertThat(found("class A { public void setName(String n) {} }"))
                .singleElement()
                .asString()
                .contains("setter");
        assertThat(found("class A { @Autowired Object b; }"))
                .singleElement()
                .asString()
                .contains("injects");
        assertThat(found("import java.util.*; class A {}"))
                .singleElement()
                .asString()
                .contains("wildcard");
        assertThat(found("import lombok.Data; class A {}"))
                .singleElement()
                .asString()
                .contains("Lombok");
    }

    @Test
    void aTypeWithoutASentenceIsFound() {
        assertThat(ShapeRules.silentTypes(Sources.planted("A.java", "package a;\n\nclass A {}")))
                .hasSize(1);
        assertThat(
                        ShapeRules.silentTypes(
                                Sources.planted(
                                        "A.java", "package a;\n\n/** Keeps b. */\nclass A {}")))
                .isEmpty();
    }

    private static List<String> found(String text) {
        return ShapeRules.violations(Sources.planted("A.java", text));
    }

    private static boolean isMarked(String packageName, List<Source> sources) {
        return sources.stream()
                .filter(source -> source.packageName().equals(packageName))
                .filter(source -> source.fileName().equals("package-info.java"))
                .anyMatch(source ->
                        source.text().contains("@NullMarked") && source.text().contains("/**"));
    }
}
