package io.claimtrail.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = BenchArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class BenchArchitectureTest {

    @ArchTest
    static final ArchRule theCorpusNeedsNoServices = classes()
            .that()
            .resideInAPackage("io.claimtrail.bench.corpus..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "io.claimtrail.contracts..", "io.claimtrail.bench.corpus..");

    @ArchTest
    static final ArchRule figuresAreValues = classes()
            .that()
            .resideInAPackage("io.claimtrail.bench.figure..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "com.fasterxml.jackson..", "io.claimtrail.bench.figure..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.bench.(*)..").should().beFreeOfCycles();
}
