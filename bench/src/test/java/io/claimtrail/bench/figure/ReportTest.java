package io.claimtrail.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report(0.5);

    @Test
    void appliesTheGoalToTheRatioOrElseToTheValue() {
        Figure slow = Figure.of("NDJSON", 1000, Unit.PER_SECOND).against(4000).atLeast(0.5);
        Figure quick = Figure.of("ready", 900, Unit.MILLISECONDS).atMost(1500);
        Figure open = Figure.of("p95", 12, Unit.MILLISECONDS);

        assertThat(slow.ratio()).hasValue(0.25);
        assertThat(slow.isMet()).hasValue(false);
        assertThat(quick.isMet()).hasValue(true);
        assertThat(open.isMet()).isEmpty();
    }

    @Test
    void printsOneLinePerFigure() {
        report.add(
                "ingest",
                List.of(Figure.of("NDJSON", 1000, Unit.PER_SECOND).against(4000).atLeast(0.5)));

        assertThat(report.table().lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line.split(" {2,}"))
                        .containsExactly("ingest", "NDJSON", "1,000 /s", "4,000 /s", "0.25", ">= 0.50", "missed"));
    }

    @Test
    void hasTheSameFiguresAsJson() {
        report.add("start", List.of(Figure.of("ready", 900, Unit.MILLISECONDS).atMost(1500)));

        JsonNode figure = report.json().path("figures").path(0);

        assertThat(figure)
                .hasToString("{\"benchmark\":\"start\",\"name\":\"ready\",\"value\":900.0,\"unit\":\"ms\","
                        + "\"goal\":\"<= 1,500\",\"met\":true}");
        assertThat(report.json().path("machine").path("processors").asInt()).isPositive();
        assertThat(report.json().path("machine").path("loadBefore").asDouble()).isEqualTo(0.5);
    }
}
