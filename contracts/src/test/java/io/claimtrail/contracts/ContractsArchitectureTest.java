package io.claimtrail.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ContractsArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsArchitectureTest {

    @ArchTest
    static final ArchRule recordsKnowNoBroker = noClasses()
            .that()
            .resideInAnyPackage(
                    "..contracts.article..", "..contracts.claim..", "..contracts.review..", "..contracts.speaker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..", "io.quarkus..", "jakarta..");

    @ArchTest
    static final ArchRule idsNeedOnlyTheJdk = classes()
            .that()
            .resideInAPackage("..contracts.id..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.claimtrail.contracts.id..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.contracts.(*)..").should().beFreeOfCycles();
}
