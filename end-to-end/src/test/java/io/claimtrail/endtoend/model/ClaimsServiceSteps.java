package io.claimtrail.endtoend.model;

import java.util.List;
import java.util.Set;

/**
 * Steps of two instances of claims-service that share one partition: {@code ArticleConsumer} reads and takes part in
 * rebalances, {@code KeyOrderedExecutor} finishes records of one article in their order, {@code ClaimsPublisher} publishes.
 * An instance that is suspended or slow is expelled from the group and does not know it until it joins again.
 */
final class ClaimsServiceSteps {

    private static final int INSTANCES = 2;

    private final Scenario scenario;
    private final boolean fenced;
    private final boolean dropsWork;
    private final boolean commitsWithClaims;
    private final boolean publishesFailures;

    ClaimsServiceSteps(Scenario scenario, Set<Protection> protections) {
        this.scenario = scenario;
        this.fenced = protections.contains(Protection.FENCE);
        this.dropsWork = protections.contains(Protection.DROPPED_WORK);
        this.commitsWithClaims = protections.contains(Protection.OFFSETS_WITH_CLAIMS);
        this.publishesFailures = protections.contains(Protection.EVENT_PER_VERSION);
    }

    void addTo(List<Transition> steps, State state) {
        for (int number = 0; number < INSTANCES; number++) {
            Instance instance = state.group().instance(number);
            if (instance.running()) {
                addRead(steps, state, number, instance);
                addPublish(steps, state, number, instance);
                addExpulsion(steps, state, number, instance);
                addCrash(steps, state, number);
            }
            if (!instance.member()) {
                addJoin(steps, state, number, instance);
            }
        }
        addRebalance(steps, state);
    }

    /** {@code ArticleConsumer.receive}: a record that is done, as the committed progress says, is skipped. */
    private void addRead(List<Transition> steps, State state, int number, Instance instance) {
        int unread = state.articles().kept() & ~instance.done() & ~instance.inHand();
        if (!instance.member() || !instance.assigned() || unread == 0) {
            return;
        }
        int sequence = Integer.numberOfTrailingZeros(unread);
        ClaimsGroup group = state.group().with(number, instance.read(sequence));
        if (!commitsWithClaims) {
            group = group.commit(group.done() | 1 << sequence);
        }
        steps.add(new Transition(
                () -> service(number) + " reads the " + TopicSteps.name(scenario, sequence), state.with(group)));
    }

    private void addPublish(List<Transition> steps, State state, int number, Instance instance) {
        if (fenced && !instance.member()) {
            return; // Kafka rejects the transaction.
        }
        for (int sequence = 0; sequence < state.articles().size(); sequence++) {
            if (isFirstOfItsArticle(instance.inHand(), sequence)) {
                Instance after = instance.publish(sequence);
                steps.add(publish(state, number, after, sequence, after.done(), ""));
            }
            if (isFirstOfItsArticle(instance.lostInHand(), sequence)) {
                int progress = instance.lostDone() | 1 << sequence;
                steps.add(publish(
                        state,
                        number,
                        instance.publishLost(sequence),
                        sequence,
                        progress,
                        ", whose partition it has lost"));
            }
        }
    }

    private boolean isFirstOfItsArticle(int inHand, int sequence) {
        if ((inHand >> sequence & 1) == 0) {
            return false;
        }
        for (int earlier = 0; earlier < sequence; earlier++) {
            if ((inHand >> earlier & 1) != 0
                    && scenario.edit(earlier).article()
                            == scenario.edit(sequence).article()) {
                return false;
            }
        }
        return true;
    }

    /** Publishes and, as a member of the group, commits: both in one transaction, or without the fence one after the other. */
    private Transition publish(State state, int number, Instance after, int sequence, int progress, String addition) {
        boolean hasEvent = publishesFailures || scenario.edit(sequence).kind() != Scenario.Kind.VERSION_THAT_FAILS;
        ClaimsGroup group = state.group().with(number, after);
        if (after.member()) {
            group = group.commit(progress);
        }
        return new Transition(
                () -> service(number)
                        + (hasEvent ? " publishes the claims of the " : " publishes only a dead letter of the ")
                        + TopicSteps.name(scenario, sequence)
                        + addition,
                state.with(hasEvent ? state.claims().append(sequence) : state.claims())
                        .with(group));
    }

    /** Kafka removes the owner from the group, which it does not notice. */
    private static void addExpulsion(List<Transition> steps, State state, int number, Instance instance) {
        int other = 1 - number;
        if (state.budget().rebalances() > 0
                && state.group().owner() == number
                && state.group().instance(other).member()) {
            ClaimsGroup group =
                    state.group().with(number, instance.withMember(false)).assign(other);
            steps.add(new Transition(
                    () -> service(number) + " is suspended, " + service(other) + " gets its partition",
                    state.with(group).with(state.budget().lessRebalances())));
        }
    }

    /** An instance joins, for the first time or again: {@code onPartitionsLost}. */
    private void addJoin(List<Transition> steps, State state, int number, Instance instance) {
        Instance joined = instance.running() ? instance.lose(dropsWork).withMember(true) : Instance.joined();
        ClaimsGroup group = state.group().with(number, joined);
        if (group.owner() == ClaimsGroup.NONE) {
            group = group.assign(number);
        }
        steps.add(new Transition(() -> service(number) + " joins the group", state.with(group)));
    }

    /** The partition moves to another member, and both know it: {@code onPartitionsRevoked}. */
    private void addRebalance(List<Transition> steps, State state) {
        int owner = state.group().owner();
        if (state.budget().rebalances() > 0
                && owner != ClaimsGroup.NONE
                && state.group().instance(1 - owner).member()) {
            ClaimsGroup group = state.group()
                    .with(owner, state.group().instance(owner).lose(dropsWork))
                    .assign(1 - owner);
            steps.add(new Transition(
                    () -> "a rebalance moves the partition from " + service(owner) + " to " + service(1 - owner),
                    state.with(group).with(state.budget().lessRebalances())));
        }
    }

    private static void addCrash(List<Transition> steps, State state, int number) {
        if (state.budget().claimsCrashes() > 0) {
            ClaimsGroup group = state.group().with(number, Instance.STOPPED);
            if (group.owner() == number) {
                group = group.reassign();
            }
            steps.add(new Transition(
                    () -> service(number) + " is killed",
                    state.with(group).with(state.budget().lessClaimsCrashes())));
        }
    }

    private static String service(int number) {
        return "claims-service " + (number == 0 ? "A" : "B");
    }
}
