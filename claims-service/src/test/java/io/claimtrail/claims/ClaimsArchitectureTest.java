package io.claimtrail.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ClaimsArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ClaimsArchitectureTest {

    @ArchTest
    static final ArchRule attributingNeedsNoFramework = noClasses()
            .that()
            .resideInAPackage("..claims.attribution..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.apache.kafka..", "io.smallrye..");

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..claims.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.claims.(*)..").should().beFreeOfCycles();
}
