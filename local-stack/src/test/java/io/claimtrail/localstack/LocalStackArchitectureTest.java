package io.claimtrail.localstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = LocalStackArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class LocalStackArchitectureTest {

    @ArchTest
    static final ArchRule serversNeedNoTestLibraryAndNoCommandLine = noClasses()
            .that()
            .resideInAnyPackage(
                    "..localstack.server..",
                    "..localstack.build..",
                    "..localstack.apikey..",
                    "..localstack.installation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "org.testcontainers..", "org.elasticsearch..", "picocli..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.localstack.(*)..").should().beFreeOfCycles();
}
