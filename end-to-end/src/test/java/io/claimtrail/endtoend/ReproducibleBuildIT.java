package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.installation.Installation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same services, wherever and whenever they are built. Every file is equal byte for byte, except
 * the two jars of classes that Quarkus generates, of which every class is equal.
 */
class ReproducibleBuildIT {

    private static final int TIMEOUT_MINUTES = 15;
    private static final Set<String> EXCLUDED_FOLDERS = Set.of("target", ".git", ".claimtrail", "seeds", "test");

    /**
     * Packages whose code Quarkus 3.33 numbers in the order in which its threads run; names are equal. Later versions number
     * it by its position (quarkusio/quarkus#53025).
     */
    private static final List<String> NUMBERED =
            List.of("io/quarkus/runner/recorded/", "io/quarkus/runtime/generated/");

    /** Jars compared by entry. The order of the second depends on the paths of the build. */
    private static final List<String> BY_ENTRY =
            List.of("quarkus/generated-bytecode.jar", "quarkus/transformed-bytecode.jar");

    @TempDir
    Path elsewhere;

    @Tag("nightly")
    @Test
    void anotherBuildOfAllServicesGivesTheSameFiles() throws Exception {
        Path here = Installation.checkout();
        copySources(here);

        build();

        for (String service : Installation.SERVICES) {
            Path app = Path.of(service, "target/quarkus-app");
            Map<String, String> files = Digests.of(here.resolve(app));
            Map<String, String> again = Digests.of(elsewhere.resolve(app));
            for (String jar : BY_ENTRY) {
                assertThat(files.remove(jar)).as(service).isNotNull();
                assertThat(again.remove(jar)).as(service).isNotNull();
                assertThat(numberedApart(elsewhere.resolve(app).resolve(jar)))
                        .as("%s of %s", jar, service)
                        .isEqualTo(numberedApart(here.resolve(app).resolve(jar)));
            }
            assertThat(again).as(service).isEqualTo(files);
        }
    }

    /** Digests of the entries of {@code jar}, without those of numbered code. */
    private static Map<String, String> numberedApart(Path jar) throws IOException {
        Map<String, String> entries = Digests.ofEntries(jar);
        entries.replaceAll((name, digest) -> NUMBERED.stream().anyMatch(name::startsWith) ? "numbered" : digest);
        return entries;
    }

    private void copySources(Path checkout) throws IOException {
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (EXCLUDED_FOLDERS.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(elsewhere.resolve(checkout.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, elsewhere.resolve(checkout.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Builds offline, with the libraries that the build before this test has downloaded, and without its checks. */
    private void build() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "mvnw", "-B", "-o", "-am", "package"));
        command.addAll(List.of("-pl", String.join(",", Installation.SERVICES), "-Dmaven.test.skip=true"));
        for (String check : List.of("enforcer", "checkstyle", "spotless.apply", "spotless.check", "mdep")) {
            command.add("-D" + check + ".skip=true");
        }
        for (String repository : List.of("maven.repo.local", "maven.repo.local.tail")) {
            String place = System.getProperty(repository);
            if (place != null) {
                command.add("-D" + repository + "=" + place);
            }
        }
        Path log = elsewhere.resolve("build.log");
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // A short build spends most of its time in optimizing the compiler.
        maven.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        Process building = maven.start();
        try {
            assertThat(building.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(building.exitValue()).as(() -> read(log)).isZero();
        } finally {
            building.descendants().forEach(ProcessHandle::destroyForcibly);
            building.destroyForcibly();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
