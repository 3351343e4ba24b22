package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.localstack.Component;

/**
 * One process of an installation.
 *
 * @param instance number of the instance of a service, from 0; 0 for Kafka and Elasticsearch
 */
public record Part(Component component, int instance) {

    /** The only process, or the first instance of a service. */
    public static Part of(Component component) {
        return new Part(component, 0);
    }

    @Override
    public String toString() {
        return component.label() + (component.isService() ? "-" + instance : "");
    }
}
