package io.claimtrail.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Invalid tokens by what is wrong with them. */
record BadTokens(Issuer issuer) {

    Map<String, String> all() throws JoseException {
        Map<String, String> tokens = new LinkedHashMap<>(signedByOthers());
        tokens.putAll(withWrongClaims());
        tokens.putAll(broken());
        return tokens;
    }

    private Map<String, String> signedByOthers() throws JoseException {
        RsaJsonWebKey own = Issuer.newKey();
        RsaJsonWebKey published = issuer.key();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("not signed", signed(token -> token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE)));
        tokens.put("signed with the public key as a secret", signed(token -> {
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            token.setKey(new HmacKey(published.getPublicKey().getEncoded()));
            token.setKeyIdHeaderValue(published.getKeyId());
        }));
        tokens.put("signed by another, which names the issuer's key", signed(token -> {
            token.setKey(own.getPrivateKey());
            token.setKeyIdHeaderValue(published.getKeyId());
        }));
        tokens.put("signed by another, which names its own key", signed(token -> {
            token.setKey(own.getPrivateKey());
            token.setKeyIdHeaderValue(UUID.randomUUID().toString());
        }));
        tokens.put("signed by another, which sends its key along", signed(token -> {
            token.setKey(own.getPrivateKey());
            token.setJwkHeader(own);
        }));
        return tokens;
    }

    private Map<String, String> withWrongClaims() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", issuer.token(claims -> claims.setExpirationTimeMinutesInTheFuture(-1)));
        tokens.put("without a time of issue", issuer.token(claims -> claims.unsetClaim("iat")));
        tokens.put("without an expiry", issuer.token(claims -> claims.unsetClaim("exp")));
        tokens.put("not valid yet", issuer.token(claims -> claims.setNotBeforeMinutesInThePast(-5)));
        tokens.put("of another issuer", issuer.token(claims -> claims.setIssuer("https://elsewhere.example")));
        tokens.put("without an issuer", issuer.token(claims -> claims.unsetClaim("iss")));
        tokens.put("for another audience", issuer.token(claims -> claims.setAudience("elsewhere")));
        tokens.put("without an audience", issuer.token(claims -> claims.unsetClaim("aud")));
        tokens.put("without a subject", issuer.token(claims -> claims.unsetClaim("sub")));
        return tokens;
    }

    private Map<String, String> broken() {
        String good = issuer.token("admin");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("changed afterwards", changed(good));
        tokens.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put("cut off", good.substring(0, good.lastIndexOf('.')));
        tokens.put("of three arbitrary parts", "a.b.c");
        tokens.put("of five parts", good + ".d.e");
        tokens.put("an API key", "ct_guessed");
        tokens.put("empty", "");
        return tokens;
    }

    /** A way to sign. */
    private interface Signing {
        void prepare(JsonWebSignature token) throws JoseException;
    }

    private String signed(Signing signing) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setPayload(claims().toJson());
        signing.prepare(token);
        return token.getCompactSerialization();
    }

    private JwtClaims claims() {
        return issuer.claims("admin");
    }

    /** The token with a later expiry and the old signature. */
    private static String changed(String good) {
        int begin = good.indexOf('.') + 1;
        int end = good.lastIndexOf('.');
        String claims = new String(Base64.getUrlDecoder().decode(good.substring(begin, end)), UTF_8)
                .replace("\"exp\":1", "\"exp\":2");
        return good.substring(0, begin)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + good.substring(end);
    }
}
