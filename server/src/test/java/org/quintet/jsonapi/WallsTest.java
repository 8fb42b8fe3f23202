package org.quintet.jsonapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.quintet.jsonapi");

    @Test
    void theEngineKnowsNoOtherPackageOfOursAndNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.quintet\\.(?!jsonapi\\.).*")
                .check(ENGINE);
    }

    @Test
    void onlyTheAdapterKnowsServlets() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ServletExchange")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .check(ENGINE);
    }
}
