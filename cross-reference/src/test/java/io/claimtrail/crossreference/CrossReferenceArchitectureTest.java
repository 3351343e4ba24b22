package io.claimtrail.crossreference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = CrossReferenceArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class CrossReferenceArchitectureTest {

    @ArchTest
    static final ArchRule isAPlainLibrary = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.claimtrail.crossreference..",
                    "io.claimtrail.contracts.id..",
                    "com.ibm.icu..",
                    "org.tartarus.snowball..");

    @ArchTest
    static final ArchRule changesAreDetectedInParsedValuesOnly = classes()
            .that()
            .resideInAPackage("..crossreference.change..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "..crossreference.change..",
                    "..crossreference.statement..",
                    "..crossreference.evidence..",
                    "..crossreference.parsing..");

    @ArchTest
    static final ArchRule parsingDependsOnTheLexiconOnly = classes()
            .that()
            .resideInAPackage("..crossreference.parsing..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..crossreference.parsing..", "..crossreference.lexicon..");

    @ArchTest
    static final ArchRule clusteringIsIndependentOfItsItems = classes()
            .that()
            .resideInAPackage("..crossreference.clustering..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..crossreference.clustering..");

    @ArchTest
    static final ArchRule speakersAndStatementsAreIndependent = noClasses()
            .that()
            .resideInAPackage("..crossreference.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..statement..", "..change..", "..parsing..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.crossreference.(*)..").should().beFreeOfCycles();
}
