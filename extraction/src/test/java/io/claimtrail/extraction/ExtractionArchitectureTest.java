package io.claimtrail.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ExtractionArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ExtractionArchitectureTest {

    @ArchTest
    static final ArchRule isAPlainLibrary = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.claimtrail.extraction..",
                    "ai.onnxruntime..",
                    "com.github.pemistahl..");

    @ArchTest
    static final ArchRule onlyNetworkKnowsWhatRunsIt = noClasses()
            .that()
            .resideOutsideOfPackage("io.claimtrail.extraction.network..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.extraction.(*)..").should().beFreeOfCycles();
}
