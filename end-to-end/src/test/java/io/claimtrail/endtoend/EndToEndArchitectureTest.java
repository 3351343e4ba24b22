package io.claimtrail.endtoend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "io.claimtrail.endtoend",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class EndToEndArchitectureTest {

    @ArchTest
    static final ArchRule theCheckerIsPure = noClasses()
            .that()
            .resideInAPackage("..chaos.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..installation..", "..localstack..", "org.apache.kafka..", "java.net..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.endtoend.(**)").should().beFreeOfCycles();
}
