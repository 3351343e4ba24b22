package io.claimtrail.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = HttpEdgeArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class HttpEdgeArchitectureTest {

    @ArchTest
    static final ArchRule readingNeedsNoFramework = noClasses()
            .that()
            .resideInAPackage("..http.request..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.quarkiverse..", "jakarta..", "org.jboss..");
}
