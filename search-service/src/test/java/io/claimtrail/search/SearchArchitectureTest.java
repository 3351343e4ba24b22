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
    static final ArchRule readsNeverReachTheWriteSide = noClasses()
            .that()
            .resideInAnyPackage(
                    "..search.api..",
                    "..search.list..",
                    "..search.related..",
                    "..search.match..",
                    "..search.paging..",
                    "..search.query..",
                    "..search.format..",
                    "..search.assistant..",
                    "..search.page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..search.indexing..");

    @ArchTest
    static final ArchRule writesNeverReachTheApi = noClasses()
            .that()
            .resideInAnyPackage("..search.indexing..", "..search.crossreference..", "..search.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..search.api..", "..search.list..", "..search.paging..", "..search.related..", "..search.page..");

    @ArchTest
    static final ArchRule purePackagesDoNoIo = noClasses()
            .that()
            .resideInAnyPackage(
                    "..search.query..",
                    "..search.format..",
                    "..search.document..",
                    "..search.match.ranking..",
                    "..search.page.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "org.elasticsearch..",
                    "io.smallrye..",
                    "java.net.http..",
                    "..search.index..",
                    "..search.embedding..");

    @ArchTest
    static final ArchRule rankingDoesNotKnowWhereCandidatesComeFrom = noClasses()
            .that()
            .resideInAPackage("..search.match.ranking..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..search.match");

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackages("..search.api..", "..search.list..", "..search.page..", "..search.assistant..")
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
                    ".*\\.indexing\\.(ArticlePlan|Change|ClaimVersion|EventReader|LedgerEntry|PlannedWrites|WriteOrigin).*")
            .or()
            .haveNameMatching(
                    ".*\\.crossreference\\.(ArticleBlocks|Candidate|Claim(Keys|Update)|CrossReferencePlan|Disjoint|Indexed|Inverted|Json"
                            + "|Parsed|Pending|Resolved|Touched).*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..", "org.apache.kafka.clients.producer..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Elasticsearch.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.search.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theRestDoesNotKnowThePages = noClasses()
            .that()
            // Assistants get the words of the pages, and links to them.
            .resideOutsideOfPackages("..search.page..", "..search.assistant..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..search.page..");

    /** What a page shows is decided without a server. */
    @ArchTest
    static final ArchRule viewsAndQueriesOfPagesArePure = noClasses()
            .that()
            .resideInAPackage("..search.page..")
            .and()
            .haveNameMatching(".*(View|Query|SearchBox|Condition)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "..search.index..");

    @ArchTest
    static final ArchRule pagesHaveNoCycles =
            slices().matching("io.claimtrail.search.page.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheApiHaveNoCycles =
            slices().matching("io.claimtrail.search.api.(*)..").should().beFreeOfCycles();
}
