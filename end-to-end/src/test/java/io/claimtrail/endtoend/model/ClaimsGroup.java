package io.claimtrail.endtoend.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The consumer group of claims-service, with one partition.
 *
 * @param done committed progress: records whose results are stored, as bits ({@code PartitionProgress})
 * @param owner instance that has the partition; -1 if there is none
 */
record ClaimsGroup(int done, int owner, List<Instance> instances) {

    static final int NONE = -1;

    ClaimsGroup {
        instances = List.copyOf(instances);
    }

    Instance instance(int number) {
        return instances.get(number);
    }

    ClaimsGroup with(int number, Instance instance) {
        List<Instance> changed = new ArrayList<>(instances);
        changed.set(number, instance);
        return new ClaimsGroup(done, owner, changed);
    }

    ClaimsGroup commit(int progress) {
        return new ClaimsGroup(progress, owner, instances);
    }

    /** Assigns the partition to the first member; it continues from the committed progress. */
    ClaimsGroup assign(int number) {
        ClaimsGroup assigned = with(number, instance(number).assign(done));
        return new ClaimsGroup(done, number, assigned.instances);
    }

    /** Assigns the partition of an owner that has left to another member, if there is one. */
    ClaimsGroup reassign() {
        for (int number = 0; number < instances.size(); number++) {
            if (instance(number).member()) {
                return assign(number);
            }
        }
        return new ClaimsGroup(done, NONE, instances);
    }

    void addTo(StateKey key) {
        key.add(done).add(owner);
        instances.forEach(instance -> instance.addTo(key));
    }
}
