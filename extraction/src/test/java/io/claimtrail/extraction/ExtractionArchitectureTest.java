package io.claimtrail.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packagesOf = ExtractionArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ExtractionArchitectureTest {

    private static final String ROOT = "io.claimtrail.extraction";

    /** The packages in the order of the flow, the interface first. A package may use the ones before it. */
    private static final List<String> FLOW = List.of(
            ROOT,
            ROOT + ".lexicon",
            ROOT + ".text",
            ROOT + ".piece",
            ROOT + ".network",
            ROOT + ".tagging",
            ROOT + ".linking",
            ROOT + ".attribution",
            ROOT + ".speaker",
            ROOT + ".statement",
            ROOT + ".pipeline");

    @ArchTest
    static final ArchRule onlyNetworkUsesOnnxRuntimeAndOnlyPipelineUsesLingua = classes()
            .that()
            .resideOutsideOfPackages(ROOT + ".network", ROOT + ".pipeline")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT + "..");

    @ArchTest
    static final ArchRule networkUsesOnnxRuntime = classes()
            .that()
            .resideInAPackage(ROOT + ".network")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT + "..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule pipelineUsesLingua = classes()
            .that()
            .resideInAPackage(ROOT + ".pipeline")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT + "..", "com.github.pemistahl..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static void eachPackageUsesOnlyEarlierOnes(JavaClasses classes) {
        for (int i = 0; i < FLOW.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(FLOW.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FLOW.subList(i + 1, FLOW.size()).toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static void everyPackageIsPartOfTheFlow(JavaClasses classes) {
        assertThat(classes).extracting(JavaClass::getPackageName).containsOnly(FLOW.toArray(String[]::new));
    }
}
