package io.claimtrail.endtoend;

import io.claimtrail.localstack.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A certificate authority that issues certificates for loopback with the JDK's keytool. */
record Authority(Path folder, String name) {

    static final String PASSWORD = "changeit";

    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static Authority create(Path folder, String name) throws Exception {
        Authority authority = new Authority(folder, name);
        authority.keytool(authority.store(), generating(name, "-ext", "bc:critical=ca:true", "-ext", "ku=keyCertSign"));
        authority.keytool(authority.store(), "-exportcert", "-rfc", "-file", authority.certificate());
        return authority;
    }

    /** The certificate of the authority. */
    Path certificate() {
        return folder.resolve(name + ".pem");
    }

    /** A PKCS #12 store with a key for {@code holder} and the certificate, issued by this. */
    Path issue(String holder) throws Exception {
        Path store = folder.resolve(holder + ".p12");
        Path request = folder.resolve(holder + ".csr");
        Path issued = folder.resolve(holder + ".pem");
        keytool(store, generating(holder));
        keytool(store, "-certreq", "-file", request);
        keytool(store(), "-gencert", "-rfc", "-infile", request, "-outfile", issued, "-ext", "san=ip:127.0.0.1");
        keytool(store, "-importcert", "-noprompt", "-trustcacerts", "-alias", name, "-file", certificate());
        keytool(store, "-importcert", "-noprompt", "-file", issued);
        return store;
    }

    /** The key in {@code store}, as PEM. */
    static String key(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        byte[] key = keys.getKey("own", PASSWORD.toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + PEM.encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
    }

    private Path store() {
        return folder.resolve(name + "-authority.p12");
    }

    private static Object[] generating(String name, String... more) {
        Stream<String> pair =
                Stream.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name);
        return Stream.concat(pair, Stream.of(more)).toArray();
    }

    private void keytool(Path store, Object... options) throws IOException, InterruptedException {
        Stream<?> command = Stream.of(
                        Stream.of(Servers.java().resolveSibling("keytool")),
                        Stream.of(options),
                        List.of(options).contains("-alias") ? Stream.of() : Stream.of("-alias", "own"),
                        Stream.of("-storetype", "PKCS12", "-keystore", store, "-storepass", PASSWORD))
                .flatMap(part -> part);
        Path log = folder.resolve("keytool.log");
        int status = new ProcessBuilder(command.map(Object::toString).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }
}
