package io.claimtrail.search.page.operations;

import io.claimtrail.contracts.key.Role;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.kafka.DeadLetterTail;
import io.claimtrail.edge.kafka.DeadLetterTail.Tail;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageResponder;
import io.claimtrail.search.page.operations.OperationsView.Check;
import io.claimtrail.search.page.operations.OperationsView.Count;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Shows operators how this instance is. With authentication only admins see it. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OperationsPage {

    private static final String LAG = "claimtrail.consumer.lag";
    private static final int AWAY = -1;

    private final SmallRyeHealthReporter health;
    private final MeterRegistry metrics;
    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final DeadLetterTail letters;

    OperationsPage(
            SmallRyeHealthReporter health,
            MeterRegistry metrics,
            Elasticsearch elasticsearch,
            Generations generations,
            DeadLetterTail letters) {
        this.health = health;
        this.metrics = metrics;
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.letters = letters;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance operations(Layout layout, OperationsView view);

        private Templates() {}
    }

    @GET
    public Response show(@Context SecurityContext security) {
        if (security.getUserPrincipal() != null && !security.isUserInRole(Role.ADMIN.label())) {
            throw Problems.forbidden("this page requires an admin");
        }
        SmallRyeHealth ready = health.getReadiness();
        Tail tail = letters.read().orElseGet(() -> new Tail(AWAY, List.of()));
        return PageResponder.ok(Templates.operations(
                Layout.titled("Operations"),
                new OperationsView(
                        !ready.isDown(), checks(ready), lags(), documents(), tail.total(), OperationsView.rows(tail))));
    }

    private static List<Check> checks(SmallRyeHealth ready) {
        return ready.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> new Check(
                        check.getString("name"), check.getString("status").equals("UP")))
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private List<Count> lags() {
        return metrics.find(LAG).gauges().stream()
                .map(OperationsPage::lag)
                .sorted(Comparator.comparing(Count::name))
                .toList();
    }

    private static Count lag(Gauge gauge) {
        return new Count(Objects.requireNonNullElse(gauge.getId().getTag("topic"), ""), (long) gauge.value());
    }

    private List<Count> documents() {
        return Arrays.stream(Index.values())
                .map(index -> new Count(
                        index.name().toLowerCase(Locale.ROOT),
                        elasticsearch
                                .get("/" + generations.readAlias(index) + "/_count")
                                .path("count")
                                .asLong()))
                .toList();
    }
}
