package io.claimtrail.edge.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemLogTest {

    private final Lines lines = new Lines();
    private final Logger log = Logger.getLogger(ProblemLog.class.getName());

    @BeforeEach
    void listen() {
        log.addHandler(lines);
    }

    @AfterEach
    void stop() {
        log.removeHandler(lines);
    }

    @Test
    void warnsOnceWithoutAStackTraceIfTheServiceIsOverloaded() {
        HttpProblem overloaded = Problems.overloaded("2 texts are being extracted");

        apply(overloaded, overloaded, "/v1/extract");

        assertThat(lines.seen).singleElement().satisfies(line -> {
            assertThat(line.getLevel().intValue()).isEqualTo(Level.WARNING.intValue());
            assertThat(line.getThrown()).isNull();
            assertThat(text(line)).contains("path=/v1/extract reason=2 texts are being extracted");
        });
    }

    @Test
    void namesWhatIsUnavailable() {
        apply(Problems.unavailable("the index"), new IllegalStateException("no connection"), "/v1/claims");

        assertThat(lines.seen).singleElement().satisfies(line -> {
            assertThat(line.getThrown()).isNull();
            assertThat(text(line)).endsWith("reason=java.lang.IllegalStateException: no connection");
        });
    }

    @Test
    void logsABugWithItsStackTrace() {
        Throwable bug = new IllegalStateException("a bug");

        apply(HttpProblem.builder().withStatus(500).build(), bug, "/v1/claims/a\nb");

        assertThat(lines.seen).singleElement().satisfies(line -> {
            assertThat(line.getLevel().intValue()).isGreaterThan(Level.WARNING.intValue());
            assertThat(line.getThrown()).isSameAs(bug);
            assertThat(text(line)).endsWith("path=/v1/claims/a%0Ab");
        });
    }

    @Test
    void logsNoRejectedRequest() {
        HttpProblem rejected = Problems.notFound("no such claim");

        apply(rejected, rejected, "/v1/claims/a");

        assertThat(lines.seen).isEmpty();
    }

    private static void apply(HttpProblem problem, Throwable cause, String path) {
        assertThat(new ProblemLog().apply(problem, ProblemContext.of(cause, path)))
                .isSameAs(problem);
    }

    private static String text(LogRecord line) {
        return line.getParameters() == null
                ? line.getMessage()
                : String.format(Locale.ROOT, line.getMessage(), line.getParameters());
    }

    private static final class Lines extends Handler {

        private final List<LogRecord> seen = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            seen.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
