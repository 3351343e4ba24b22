package io.claimtrail.localstack.build;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.Servers;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that the build has produced and that an instance runs from.
 *
 * @param root the checkout
 */
public record Build(Path root) {

    public Servers servers() {
        return new Servers(root.resolve("local-stack/target/servers"));
    }

    /** The files and folders that {@code component} runs from. */
    public List<Path> files(Component component) {
        return switch (component) {
            case KAFKA -> servers().kafka();
            case ELASTICSEARCH -> List.of(servers().elasticsearch());
            case INGEST, CLAIMS, SEARCH ->
                List.of(root.resolve(component.label()).resolve("target/quarkus-app"));
        };
    }

    /** The sample articles, in the order of their names. */
    public Path seeds() {
        return root.resolve("seeds/articles");
    }
}
