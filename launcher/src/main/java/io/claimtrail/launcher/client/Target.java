package io.claimtrail.launcher.client;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ConsumerLag;
import java.net.URI;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The installation that a command works on, and what a client needs to reach it.
 *
 * @param isLocal whether it is the instance of the state folder, which the launcher starts and stops
 * @param addresses of the components that the command may use
 * @param key for the services; null where they require none
 * @param tls for HTTPS; null for the JDK's certificate authorities
 * @param kafkaSettings further settings of Kafka's client
 * @param topicPrefix before the name of every topic and consumer group
 * @param indexPrefix before the name of every index; empty for the services' default
 */
public record Target(
        boolean isLocal,
        Map<Component, String> addresses,
        @Nullable String key,
        @Nullable SSLContext tls,
        Map<String, String> kafkaSettings,
        String topicPrefix,
        String indexPrefix) {

    public Target {
        addresses = Map.copyOf(addresses);
        kafkaSettings = Map.copyOf(kafkaSettings);
    }

    /** Whether the address of {@code component} is known. */
    public boolean has(Component component) {
        return addresses.containsKey(component);
    }

    /**
     * The address of {@code component}.
     *
     * @throws ServiceException where only addresses of others are given: one command never mixes two installations
     */
    public String address(Component component) {
        @Nullable String address = addresses.get(component);
        if (address == null) {
            throw new ServiceException("the address of " + component.label() + " is missing: give " + component.option()
                    + " too, as other addresses are given");
        }
        return address;
    }

    public ServiceClient client(Component component) {
        return new ServiceClient(
                component, URI.create(address(component)), component.isService() ? key : null, tls, isLocal);
    }

    public KafkaConnection kafka() {
        return new KafkaConnection(address(Component.KAFKA), kafkaSettings, topicPrefix);
    }

    public ConsumerLag lag() {
        KafkaConnection kafka = kafka();
        return new ConsumerLag(kafka.clientSettings(), kafka.topicPrefix());
    }
}
