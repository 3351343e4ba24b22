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

/** Tokens that somebody may show who has none that is good, by what is wrong with them. */
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
        tokens.put("signed by another, who names the issuer's key", signed(token -> {
            token.setKey(own.getPrivateKey());
            token.setKeyIdHeaderValue(published.getKeyId());
        }));
        tokens.put("signed by another, who names his own key", signed(token -> {
            token.setKey(own.getPrivateKey());
            token.setKeyIdHeaderValue(UUID.randomUUID().toString());
        }));
        tokens.put("signed by another, who sends his key along", signed(token -> {
            token.setKey(own.getPrivateKey());
            token.setJwkHeader(own);
        }));
        return tokens;
    }

    private Map<String, String> withWrongClaims() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", issuer.token(claims -> claims.setExpirationTimeMinutesInTheFuture(-1)));
        tokens.put("of no time", issuer.token(claims -> claims.unsetClaim("iat")));
        tokens.put("good for ever", issuer.token(claims -> claims.unsetClaim("exp")));
        tokens.put("not good yet", issuer.token(claims -> claims.setNotBeforeMinutesInThePast(-5)));
        tokens.put("of another issuer", issuer.token(claims -> claims.setIssuer("https://elsewhere.example")));
        tokens.put("of nobody", issuer.token(claims -> claims.unsetClaim("iss")));
        tokens.put("for others", issuer.token(claims -> claims.setAudience("elsewhere")));
        tokens.put("for nobody", issuer.token(claims -> claims.unsetClaim("aud")));
        tokens.put("that names nobody", issuer.token(claims -> claims.unsetClaim("sub")));
        return tokens;
    }

    private Map<String, String> broken() {
        String good = issuer.token("admin");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("changed afterwards", changed(good));
        tokens.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put("cut off", good.substring(0, good.lastIndexOf('.')));
        tokens.put("of no meaning", "a.b.c");
        tokens.put("of five parts", good + ".d.e");
        tokens.put("that is a key", "ct_guessed");
        tokens.put("that is not there", "");
        return tokens;
    }

    /** How one of these signs. */
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

    /** The same with a longer life. */
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
