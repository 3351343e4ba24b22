package io.claimtrail.endtoend;

import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all tests of a run the same installation, which ends with the run. Each test must leave all parts running. */
class SharedInstallation implements ParameterResolver {

    /** A second installation, for tests that stop its parts. They run beside those that share the first one. */
    static final class Interrupted extends SharedInstallation {

        /** Resource of JUnit that the tests with this installation lock, because only one may use it at a time. */
        static final String LOCK = "interrupted installation";
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Installation resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(getClass()))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .installation();
    }

    private record Running(Path folder, Installation installation) implements AutoCloseable {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("claimtrail-end-to-end-");
                return new Running(folder, Installation.start(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            installation.close();
            FileTree.delete(folder);
        }
    }
}
