package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.ApiDescription.Operation;
import io.claimtrail.contracts.key.Role;
import io.claimtrail.localstack.apikey.KeyRing;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FreePorts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls every operation of a service that authenticates callers: without a credential, with a wrong one, and with each role. */
@ExtendWith(SharedInstallation.class)
class AccessIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ingest-service, false", "claims-service, true", "search-service, true"})
    void everyOperationRequiresAKeyWithASufficientRole(String name, boolean forReaders, Installation claimtrail) {
        KeyRing keys = new KeyRing(folder.resolve("keys"));
        String reader = keys.make(Role.READER, "").key();
        String admin = keys.make(Role.ADMIN, "").key();
        Map<String, String> settings = Map.of(
                "claimtrail.auth",
                "api-key",
                "claimtrail.auth.keys-file",
                keys.file().toString(),
                "claimtrail.management.port",
                Integer.toString(FreePorts.next()));

        assertRequiresRole(claimtrail, name, settings, forReaders, reader, admin);
    }

    @ParameterizedTest
    @CsvSource({"ingest-service, false", "claims-service, true", "search-service, true"})
    void everyOperationRequiresATokenWithASufficientRole(String name, boolean forReaders, Installation claimtrail) {
        try (Issuer issuer = Issuer.start()) {
            Map<String, String> settings = Issuer.settings(issuer.url());

            assertRequiresRole(claimtrail, name, settings, forReaders, issuer.token("reader"), issuer.token("admin"));
        }
    }

    private static void assertRequiresRole(
            Installation claimtrail,
            String name,
            Map<String, String> settings,
            boolean forReaders,
            String reader,
            String admin) {
        Installation.Service service = claimtrail.start(name, settings);
        try {
            service.server().awaitReady();
            assertManagementPort(service, settings.get("claimtrail.management.port"));
            List<Operation> operations = ApiDescription.of(service.api()).operations();

            assertThat(operations).isNotEmpty();
            for (Operation operation : operations) {
                HttpResponse<String> anonymous = send(service, operation, Map.of());
                assertThat(anonymous.statusCode())
                        .as("%s without a credential", operation)
                        .isEqualTo(401);
                SecurityHeadersIT.assertNotStored(anonymous.headers());
                assertThat(status(service, operation, bearer("ct_guessed")))
                        .as("%s with a wrong credential", operation)
                        .isEqualTo(401);
                assertThat(status(service, operation, bearer(reader)) != 403)
                        .as("%s as a reader", operation)
                        .isEqualTo(forReaders);
                assertThat(status(service, operation, bearer(admin)))
                        .as("%s as an admin", operation)
                        .isNotIn(401, 403);
            }
        } finally {
            service.server().kill();
        }
    }

    /** Health and metrics have a port of their own, without a key, and are not on the API's port. */
    private static void assertManagementPort(Installation.Service service, @Nullable String port) {
        boolean isOwn = port != null;
        Api management = isOwn ? new Api(Integer.parseInt(port)) : service.api();
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/metrics")) {
            assertThat(management.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(service.api().get(path).statusCode()).as(path).isEqualTo(isOwn ? 404 : 200);
        }
        if (isOwn) {
            assertThat(management.get("/v1/claims").statusCode()).isEqualTo(404);
            assertThat(management.get("/q/openapi").statusCode()).isEqualTo(404);
            for (String path : List.of("//q/metrics", "/q//metrics", "/q/%6detrics", "/q/metrics/")) {
                assertThat(service.api().get(path).statusCode()).as(path).isIn(401, 404);
            }
        }
    }

    private static Map<String, String> bearer(String shown) {
        return Map.of("Authorization", "Bearer " + shown);
    }

    private static int status(Installation.Service service, Operation operation, Map<String, String> headers) {
        return send(service, operation, headers).statusCode();
    }

    private static HttpResponse<String> send(
            Installation.Service service, Operation operation, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        String path = operation.path().replaceAll("\\{[^}]*}", "no-such-id");
        return service.api().send(operation.method().toUpperCase(Locale.ROOT), path, all, "");
    }
}
