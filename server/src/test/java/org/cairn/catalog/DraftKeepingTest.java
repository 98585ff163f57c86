package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever changes a draft past {@link DraftKeeping} tells nobody whose approval it overtakes. */
class DraftKeepingTest {

    private final JavaClasses catalog =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.cairn.catalog");

    @Test
    void everyChangeOfADraftGoesOneWay() {
        assertThat(callers()).containsExactly(DraftKeeping.class.getName());
    }

    private Set<String> callers() {
        return catalog
                .get(DesignStore.class)
                .getMethod("keep", Draft.class)
                .getCallsOfSelf()
                .stream()
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }
}
