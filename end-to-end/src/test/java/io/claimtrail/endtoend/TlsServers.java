package io.claimtrail.endtoend;

import io.claimtrail.localstack.LocalStack;
import io.claimtrail.localstack.server.ElasticsearchNode;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaNode;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.ProcessSpec;
import io.claimtrail.localstack.server.Server;
import io.claimtrail.localstack.server.ServerProcess;
import io.claimtrail.localstack.server.Servers;
import io.claimtrail.localstack.server.Watchdog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Kafka and an Elasticsearch that accept only clients with a certificate of an authority. */
final class TlsServers implements AutoCloseable {

    private final Server kafka;
    private final Server elasticsearch;
    private final ServerProcess guard;
    private final String kafkaAddress;
    private final String elasticsearchAddress;

    private TlsServers(
            Path folder, KafkaNode kafka, int kafkaPort, ElasticsearchNode elasticsearch, Authority authority)
            throws Exception {
        Path store = authority.issue("server");
        this.kafkaAddress = "127.0.0.1:" + kafkaPort;
        this.elasticsearchAddress = elasticsearch.address().getAuthority();
        this.guard = Watchdog.start(folder);
        this.elasticsearch = Server.start(elasticsearch(elasticsearch, authority, store));
        this.kafka = Server.start(kafka(kafka, authority, store));
    }

    /** Returns once Kafka has its topics; services wait for Elasticsearch themselves. */
    static TlsServers start(Path folder, Authority authority) throws Exception {
        Servers servers = Servers.find();
        int tlsPort = FreePorts.next();
        Path kafkaFolder = folder.resolve("kafka");
        KafkaNode kafka = new KafkaNode(
                Servers.classPath(servers.kafka()),
                kafkaFolder,
                kafkaFolder.resolve("log"),
                FreePorts.next(),
                FreePorts.next(),
                List.of(new KafkaNode.ProxiedListener("TLS", tlsPort, tlsPort)),
                LocalStack.QUICK_START);
        Path elasticsearchFolder = folder.resolve("elasticsearch");
        ElasticsearchNode elasticsearch = new ElasticsearchNode(
                servers.elasticsearch(),
                elasticsearchFolder,
                elasticsearchFolder.resolve("log"),
                FreePorts.next(),
                FreePorts.next(),
                LocalStack.QUICK_START);
        TlsServers started = new TlsServers(folder, kafka, tlsPort, elasticsearch, authority);
        started.kafka.awaitReady();
        try (KafkaTopics topics = new KafkaTopics(kafka.bootstrapServers())) {
            topics.create("");
        }
        return started;
    }

    String kafka() {
        return kafkaAddress;
    }

    String elasticsearch() {
        return elasticsearchAddress;
    }

    /** The listener without TLS is for the test itself. */
    private static Node kafka(KafkaNode plain, Authority authority, Path store) {
        return new Secured(
                plain,
                "--override",
                Map.of(
                        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,TLS:SSL",
                        "listener.name.tls.ssl.client.auth", "required",
                        "listener.name.tls.ssl.truststore.type", "PEM",
                        "listener.name.tls.ssl.truststore.location",
                                authority.certificate().toString(),
                        "listener.name.tls.ssl.keystore.type", "PKCS12",
                        "listener.name.tls.ssl.keystore.location", store.toString(),
                        "listener.name.tls.ssl.keystore.password", Authority.PASSWORD));
    }

    /** Elasticsearch reads only files in its configuration folder. Clients with a certificate need no password here. */
    private static Node elasticsearch(ElasticsearchNode plain, Authority authority, Path store) throws Exception {
        Path tls = Files.createDirectories(plain.folder().resolve("config/tls"));
        Files.copy(authority.certificate(), tls.resolve("authority.pem"));
        Files.copy(store.resolveSibling("server.pem"), tls.resolve("server.pem"));
        Files.writeString(tls.resolve("server.key"), Authority.key(store));
        return new Secured(
                plain,
                "-E",
                Map.of(
                        "xpack.security.enabled", "true",
                        "xpack.security.autoconfiguration.enabled", "false",
                        "xpack.security.authc.anonymous.roles", "superuser",
                        "xpack.security.http.ssl.enabled", "true",
                        "xpack.security.http.ssl.client_authentication", "required",
                        "xpack.security.http.ssl.certificate_authorities", "tls/authority.pem",
                        "xpack.security.http.ssl.certificate", "tls/server.pem",
                        "xpack.security.http.ssl.key", "tls/server.key"));
    }

    @Override
    public void close() {
        kafka.kill();
        elasticsearch.kill();
        guard.kill();
    }

    /** A server of the local stack with more settings on its command line, each after {@code option}. */
    private record Secured(Node plain, String option, Map<String, String> settings) implements Node {

        @Override
        public ProcessSpec launch() {
            ProcessSpec launch = plain.launch();
            Stream<String> more =
                    settings.entrySet().stream().flatMap(set -> Stream.of(option, set.getKey() + "=" + set.getValue()));
            return new ProcessSpec(
                    launch.name(),
                    Stream.concat(launch.command().stream(), more).toList(),
                    launch.environment(),
                    launch.directory(),
                    launch.log());
        }

        @Override
        public void prepare() {
            plain.prepare();
        }

        @Override
        public boolean isReady() {
            return plain.isReady();
        }
    }
}
