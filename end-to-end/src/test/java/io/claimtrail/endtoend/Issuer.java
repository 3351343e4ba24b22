package io.claimtrail.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.claimtrail.localstack.server.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An OpenID issuer that publishes its key and signs the tokens that a test requests. */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "claimtrail";
    static final String SUBJECT = "7f3a";

    private static final int KEY_BITS = 2048;
    private static final float MINUTES_VALID = 10;

    private final HttpServer server;
    private volatile RsaJsonWebKey key = newKey();

    private Issuer(HttpServer server) {
        this.server = server;
    }

    static Issuer start() {
        return start(FreePorts.next());
    }

    static Issuer start(int port) {
        try {
            Issuer issuer =
                    new Issuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            issuer.server.createContext(
                    "/.well-known/openid-configuration", request -> answer(request, """
                        {"issuer":"%1$s","jwks_uri":"%1$s/keys"}\
                        """.formatted(issuer.url())));
            issuer.server.createContext(
                    "/keys",
                    request -> answer(request, new JsonWebKeySet(issuer.key).toJson(OutputControlLevel.PUBLIC_ONLY)));
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url(server.getAddress().getPort());
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Settings of a service that accepts the tokens of an issuer at {@code url}. */
    static Map<String, String> settings(String url) {
        return Map.of(
                "claimtrail.auth", "oidc",
                "quarkus.oidc.auth-server-url", url,
                "quarkus.oidc.token.audience", AUDIENCE);
    }

    RsaJsonWebKey key() {
        return key;
    }

    /** Replaces the key that is published and used for signing. */
    void rotate() {
        key = newKey();
    }

    /** A valid token with {@code role}. */
    String token(String role) {
        return sign(claims(role));
    }

    /** A token that is valid except for {@code change}. */
    String token(Consumer<JwtClaims> change) {
        JwtClaims claims = claims("admin");
        change.accept(claims);
        return sign(claims);
    }

    JwtClaims claims(String role) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience(AUDIENCE);
        claims.setSubject(SUBJECT);
        claims.setStringClaim("preferred_username", "ana");
        claims.setStringListClaim("groups", List.of("newsroom", role));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES_VALID);
        return claims;
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId(UUID.randomUUID().toString());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange request, String json) throws IOException {
        try (request) {
            byte[] content = json.getBytes(UTF_8);
            request.getResponseHeaders().set("Content-Type", "application/json");
            request.sendResponseHeaders(200, content.length);
            request.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
