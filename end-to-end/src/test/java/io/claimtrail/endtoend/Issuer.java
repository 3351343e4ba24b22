package io.claimtrail.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.claimtrail.localstack.server.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An OpenID issuer that publishes its key and signs the tokens that a test requests. It also trades a code for an ID token, as at
 * the end of the authorization code flow.
 */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "claimtrail";
    static final String SUBJECT = "7f3a";

    private static final int KEY_BITS = 2048;
    private static final float MINUTES_VALID = 10;

    private final HttpServer server;
    private volatile RsaJsonWebKey key = newKey();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    /**
     * What a person has allowed at the page of the issuer.
     *
     * @param challenge of PKCE: the digest of a secret that only the client knows
     */
    private record Grant(String idToken, String challenge) {}

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
                        {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",\
                        "token_endpoint":"%1$s/token"}\
                        """.formatted(issuer.url())));
            issuer.server.createContext(
                    "/keys",
                    request -> answer(request, new JsonWebKeySet(issuer.key).toJson(OutputControlLevel.PUBLIC_ONLY)));
            issuer.server.createContext("/token", issuer::trade);
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

    /**
     * A code for a person with {@code role} who has signed in.
     *
     * @param request parameters of the address to which the service has led the browser
     */
    String code(String role, Map<String, String> request) {
        JwtClaims claims = claims(role);
        claims.setStringClaim("nonce", request.get("nonce"));
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(sign(claims), String.valueOf(request.get("code_challenge"))));
        return code;
    }

    /** Answers with the ID token once for each code, and only to the client that asked for the code. */
    private void trade(HttpExchange request) throws IOException {
        Map<String, String> form =
                parameters(new String(request.getRequestBody().readAllBytes(), UTF_8));
        Grant grant = grants.remove(String.valueOf(form.get("code")));
        if (grant == null || !grant.challenge().equals(digest(String.valueOf(form.get("code_verifier"))))) {
            answer(request, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(request, """
            {"id_token":"%s","access_token":"%s","token_type":"Bearer","expires_in":600}\
            """.formatted(grant.idToken(), token("reader")));
    }

    /** The parameters of a form or of an address. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], UTF_8));
        }
        return parameters;
    }

    private static String digest(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
        answer(request, 200, json);
    }

    private static void answer(HttpExchange request, int status, String json) throws IOException {
        try (request) {
            byte[] content = json.getBytes(UTF_8);
            request.getResponseHeaders().set("Content-Type", "application/json");
            request.sendResponseHeaders(status, content.length);
            request.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
