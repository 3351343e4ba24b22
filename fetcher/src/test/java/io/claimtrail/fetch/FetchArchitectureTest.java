package io.claimtrail.fetch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = FetchArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class FetchArchitectureTest {

    @ArchTest
    static final ArchRule needsNoFrameworkAndNoService = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.net.ssl..", "org.jspecify..", "org.apache.hc..", "..fetch..");

    @ArchTest
    static final ArchRule opensConnectionsInOnePlace = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(PinnedExchange|ContentReader)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..");
}
