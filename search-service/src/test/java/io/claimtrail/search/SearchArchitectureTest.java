package io.claimtrail.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.claimtrail.search.index.Bulk;
import io.claimtrail.search.index.Elasticsearch;

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
    static final ArchRule onlyIndexingKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..search.indexing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyIndexingWritesDocuments = noClasses()
            .that()
            .resideOutsideOfPackages("..search.index..", "..search.indexing..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Bulk.class);

    @ArchTest
    static final ArchRule indexingAndAnsweringDoNotKnowOneAnother = noClasses()
            .that()
            .resideInAPackage("..search.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..search.indexing..");

    @ArchTest
    static final ArchRule crossReferencingKnowsNeitherIndexingNorAnswers = noClasses()
            .that()
            .resideInAPackage("..search.crossreference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..search.indexing..", "..search.api..", "..search.query..", "..search.format..");

    /** What indexing decides, and what cross-referencing decides, is tested without a server. */
    @ArchTest
    static final ArchRule decisionsNeedNoServer = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.indexing\\.(ArticlePlan|Change|EventReader|LedgerEntry|PlannedWrites|WriteOrigin).*")
            .or()
            .haveNameMatching(
                    ".*\\.crossreference\\.(Candidate|Changed|Claim(Keys|Update)|Disjoint|Indexed|Inverted|Json"
                            + "|Parsed|Pending|Resolved).*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..", "org.apache.kafka.clients.producer..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Elasticsearch.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.search.(*)..").should().beFreeOfCycles();
}
