package io.claimtrail.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = SearchArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class SearchArchitectureTest {

    @ArchTest
    static final ArchRule wordingAQueryOrAnAnswerNeedsNoFramework = noClasses()
            .that()
            .resideInAnyPackage("..search.query..", "..search.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "org.apache.kafka..", "org.elasticsearch..", "io.smallrye..");

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..search.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule onlyOneWayToElasticsearch = noClasses()
            .that()
            .resideOutsideOfPackage("..search.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.elasticsearch..", "org.apache.http..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.search.(*)..").should().beFreeOfCycles();
}
