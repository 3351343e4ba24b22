package io.claimtrail.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodesTest {

    private final Nodes nodes = new Nodes(new Home(Path.of("home")), Ports.choose(Map.of(), Map.of(), () -> 4711));

    @Test
    void tellsElasticsearchsAddressToSearchServiceAlone() {
        assertThat(command(Component.SEARCH)).contains("-Dquarkus.elasticsearch.hosts=127.0.0.1:9200");
        assertThat(command(Component.INGEST)).noneMatch(word -> word.contains("elasticsearch"));
        assertThat(command(Component.CLAIMS)).noneMatch(word -> word.contains("elasticsearch"));
    }

    private List<String> command(Component component) {
        return nodes.service(component, Path.of("app")).launch().command();
    }
}
