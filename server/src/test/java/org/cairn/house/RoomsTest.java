package org.cairn.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.Cairn;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Rules 1, 2 and 6: commands go down, no cycle, no way around a front desk, and a standards library
 * without a framework.
 */
class RoomsTest {

    /** All rooms of the house, bottom to top; some are not built yet. */
    static final List<String> ROOMS =
            List.of(
                    "platform",
                    "people",
                    "catalog",
                    "cohorts",
                    "portfolio",
                    "assessors",
                    "awards",
                    "review",
                    "stacks",
                    "verification",
                    "sharing",
                    "recognition",
                    "home",
                    "notices",
                    "reporting",
                    "integration",
                    "world");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.cairn");

    @Test
    void roomsAreEnteredOnlyByTheirFrontDesksAndFormNoCycle() {
        // the standards library is no room: everybody may read all of it
        ApplicationModules.of(Cairn.class, resideInAPackage("org.cairn.openbadges..")).verify();
    }

    @Test
    void commandsGoDown() {
        assertThat(HOUSE.stream().flatMap(RoomsTest::uphillCalls)).isEmpty();
    }

    @Test
    void everyPackageBelongsToARoom() {
        assertThat(HOUSE.stream().map(RoomsTest::room).flatMap(Optional::stream).distinct())
                .isSubsetOf(ROOMS);
    }

    @Test
    void theStandardsLibraryKnowsNoFrameworkAndNoDatabase() {
        assertThat(
                        HOUSE.stream()
                                .filter(type ->
                                        type.getPackageName().startsWith("org.cairn.openbadges"))
                                .flatMap(type ->
                                        dependencies(
                                                type,
                                                "org.springframework",
                                                "java.sql",
                                                "javax.sql",
                                                "jakarta.servlet")))
                .isEmpty();
    }

    @Test
    void theStatesOfASubmissionKnowNoFramework() {
        assertThat(
                        HOUSE.stream()
                                .filter(type ->
                                        type.getInterfaces().stream()
                                                .anyMatch(parent ->
                                                        parent.getName()
                                                                .equals(
                                                                        "org.cairn.review.Submission")))
                                .flatMap(type ->
                                        dependencies(
                                                type,
                                                "org.springframework",
                                                "java.sql",
                                                "jakarta")))
                .isEmpty();
    }

    @Test
    void aCallUphillIsFound() {
        JavaClasses planted = new ClassFileImporter().importPackages("org.cairn.house.planted");
        assertThat(planted.stream().flatMap(type -> uphill(type, "platform"))).isNotEmpty();
    }

    private static Stream<String> uphillCalls(JavaClass type) {
        return room(type).stream().flatMap(room -> uphill(type, room));
    }

    private static Stream<String> uphill(JavaClass type, String ownRoom) {
        int own = ROOMS.indexOf(ownRoom);
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        room(dependency.getTargetClass())
                                .filter(target -> ROOMS.indexOf(target) > own)
                                .isPresent())
                .map(dependency -> dependency.getDescription());
    }

    private static Stream<String> dependencies(JavaClass type, String... packages) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        Stream.of(packages)
                                .anyMatch(name ->
                                        dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith(name)))
                .map(dependency -> dependency.getDescription());
    }

    private static Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.cairn.")
                || name.startsWith("org.cairn.openbadges")
                || name.startsWith("org.cairn.house")) {
            return Optional.empty();
        }
        return Optional.of(name.split("\\.", -1)[2]);
    }
}
