package io.claimtrail.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ServiceEdgeArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ServiceEdgeArchitectureTest {

    @ArchTest
    static final ArchRule readingNeedsNoFramework = noClasses()
            .that()
            .resideInAPackage("..http.request..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.quarkiverse..", "jakarta..", "org.jboss..", "io.smallrye..");

    @ArchTest
    static final ArchRule httpKnowsNoKafka = noClasses()
            .that()
            .resideInAPackage("..edge.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..edge.kafka..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule kafkaKnowsNoHttp = noClasses()
            .that()
            .resideInAPackage("..edge.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..edge.http..", "jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule knowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.claimtrail.ingest..",
                    "io.claimtrail.claims..",
                    "io.claimtrail.search..",
                    "io.claimtrail.extraction..",
                    "io.claimtrail.crossreference..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.edge.http.(*)..").should().beFreeOfCycles();
}
