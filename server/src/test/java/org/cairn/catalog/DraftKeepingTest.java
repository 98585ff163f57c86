package org.cairn.catalog;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Whoever changes a draft past {@link DraftKeeping} tells nobody whose approval it overtakes. */
class DraftKeepingTest {

    @Test
    void everyChangeOfADraftGoesOneWay() {
        noClasses()
                .that()
                .doNotHaveSimpleName("DraftKeeping")
                .should()
                .callMethodWhere(
                        target(owner(Predicates.type(DesignStore.class))).and(target(name("keep"))))
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.cairn.catalog"));
    }
}
