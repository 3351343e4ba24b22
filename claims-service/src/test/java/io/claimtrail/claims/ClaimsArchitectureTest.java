package io.claimtrail.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds what the package-info files say. */
@AnalyzeClasses(packagesOf = ClaimsArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ClaimsArchitectureTest {

    @ArchTest
    static final ArchRule attributionIsPure = classes()
            .that()
            .resideInAPackage("..claims.attribution..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.claimtrail.contracts..",
                    "io.claimtrail.extraction..",
                    "..claims.attribution..");

    @ArchTest
    static final ArchRule onlyPipelineUsesKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..claims.pipeline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.claimtrail.contracts.event..", "..claims.pipeline..");

    @ArchTest
    static final ArchRule onlyTheProducerNamesTheExtractor = noClasses()
            .that()
            .doNotHaveSimpleName("ExtractorProducer")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("TrainedExtractor");

    @ArchTest
    static final ArchRule onlyApiUsesHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..claims.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.claims.(*)..").should().beFreeOfCycles();
}
