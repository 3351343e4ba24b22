package io.claimtrail.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds what the package-info files say. */
@AnalyzeClasses(packagesOf = IngestArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class IngestArchitectureTest {

    @ArchTest
    static final ArchRule readingContentIsPure = classes()
            .that()
            .resideInAnyPackage(
                    "..ingest.article..",
                    "..ingest.feed..",
                    "..ingest.foreign..",
                    "..ingest.format..",
                    "..ingest.markup..",
                    "..ingest.page..",
                    "..ingest.repair..",
                    "..ingest.review..",
                    "..ingest.speaker..",
                    "..ingest.wire..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.jsoup..",
                    "com.fasterxml.jackson..",
                    "io.claimtrail.contracts..",
                    "io.claimtrail..http.request..",
                    "..ingest.article..",
                    "..ingest.feed..",
                    "..ingest.foreign..",
                    "..ingest.format..",
                    "..ingest.markup..",
                    "..ingest.page..",
                    "..ingest.repair..",
                    "..ingest.wire..",
                    "javax.xml.stream..",
                    "net.dankito.readability4j..",
                    "org.apache.commons.csv..",
                    "..ingest.review..",
                    "..ingest.speaker..");

    @ArchTest
    static final ArchRule sourcesAndDecisionsAboutPollingArePure = classes()
            .that()
            .resideInAnyPackage("..ingest.source..", "..ingest.poll..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..",
                    "io.claimtrail.contracts..",
                    "io.claimtrail.fetch..",
                    "io.claimtrail..http.request..",
                    "..ingest.article..",
                    "..ingest.source..",
                    "..ingest.poll..");

    @ArchTest
    static final ArchRule onlyThePollerFetches = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.poller..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.claimtrail.fetch.GuardedFetcher")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..");

    @ArchTest
    static final ArchRule onlyPublishUsesKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.publish..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.claimtrail.contracts.event..");

    @ArchTest
    static final ArchRule publishAndAuditUseNoOtherPackage = noClasses()
            .that()
            .resideInAnyPackage("..ingest.publish..", "..ingest.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..ingest.article..",
                    "..ingest.review..",
                    "..ingest.speaker..",
                    "..ingest.stream..",
                    "..ingest.api..");

    @ArchTest
    static final ArchRule onlyApiUsesHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.claimtrail.ingest.(*)..").should().beFreeOfCycles();
}
