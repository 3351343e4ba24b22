package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.installation.Installation;
import io.claimtrail.localstack.instance.ApiKey.Role;
import io.claimtrail.localstack.instance.KeyRing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls every operation that a service with keys describes, with the keys of the launcher. */
@ExtendWith(OnOneInstallation.class)
class AccessIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private KeyRing keys;
    private String reader;
    private String admin;

    private record Operation(String method, String path) {}

    @BeforeEach
    void makeKeys() {
        keys = new KeyRing(folder.resolve("keys"));
        reader = keys.make(Role.READER, "").key();
        admin = keys.make(Role.ADMIN, "").key();
    }

    @ParameterizedTest
    @CsvSource({"ingest-service, false", "claims-service, true", "search-service, true"})
    void everyOperationAsksForAKeyWhoseRoleSuffices(String name, boolean forReaders, Installation claimtrail)
            throws Exception {
        Installation.Service service = claimtrail.start(
                name,
                Map.of(
                        "claimtrail.auth",
                        "api-key",
                        "claimtrail.auth.keys-file",
                        keys.file().toString()));
        try {
            service.server().awaitReady();
            List<Operation> operations = operations(service.api().getJson("/q/openapi?format=json"));

            assertThat(operations).isNotEmpty();
            for (Operation operation : operations) {
                assertThat(status(service, operation, Optional.empty()))
                        .as("%s without a key", operation)
                        .isEqualTo(401);
                assertThat(status(service, operation, Optional.of("ct_guessed")))
                        .as("%s with a wrong key", operation)
                        .isEqualTo(401);
                assertThat(status(service, operation, Optional.of(reader)) != 403)
                        .as("%s with a reader's key", operation)
                        .isEqualTo(forReaders);
                assertThat(status(service, operation, Optional.of(admin)))
                        .as("%s with an admin's key", operation)
                        .isNotIn(401, 403);
            }
        } finally {
            service.server().kill();
        }
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{[^}]*}", "no-such-id")))));
        return operations;
    }

    private static int status(Installation.Service service, Operation operation, Optional<String> key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.api().port() + operation.path()))
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.noBody());
        key.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
