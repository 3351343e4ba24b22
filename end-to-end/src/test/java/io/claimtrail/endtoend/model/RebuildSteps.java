package io.claimtrail.endtoend.model;

import io.claimtrail.endtoend.model.Rebuild.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps of rebuilds: {@code Reindex} fills a generation, {@code ClaimSweep} sweeps it, {@code Rebuild} starts, makes it live and
 * cleans up. Each request to Elasticsearch is a step. A rebuild may start at any
 * time, also beside another one: the lock ({@code RebuildLocks}) may be taken over from a process that was suspended. A topic is read to its end in one step, because only the end matters:
 * nothing else writes to the generation.
 */
final class RebuildSteps {

    /** Requests to move the aliases that one rebuild sends, if their answers are lost. */
    private static final int MAX_ATTEMPTS = 2;

    private final Scenario scenario;
    private final Indexer indexer;
    private final boolean sweeps;
    private final boolean hasCondition;
    private final boolean readsAgain;
    private final boolean checksLive;
    private final boolean listsFirst;
    private final boolean fillsOwn;

    RebuildSteps(Scenario scenario, Set<Protection> protections, Indexer indexer) {
        this.scenario = scenario;
        this.indexer = indexer;
        this.sweeps = protections.contains(Protection.SWEEP);
        this.hasCondition = protections.contains(Protection.ALIAS_CONDITION);
        this.readsAgain = protections.contains(Protection.READ_AGAIN);
        this.checksLive = protections.contains(Protection.LIVE_CHECK);
        this.listsFirst = protections.contains(Protection.LISTED_BEFORE_MARK);
        this.fillsOwn = protections.contains(Protection.OWN_GENERATION);
    }

    void addTo(List<Transition> steps, State state) {
        for (int number = 0; number < state.rebuilds().size(); number++) {
            new OneRebuild(steps, state, number).add();
        }
    }

    /**
     * Whether the next step of the only rebuild, which does not fail, has the same effect before and after any other step: it
     * reads and writes what no other step writes or reads. Then other orders need not be explored.
     */
    boolean isUndisturbed(State state) {
        boolean isAlone = scenario.rebuilds() == 1 && scenario.rebuildFailures() == 0 && scenario.lostAnswers() == 0;
        return isAlone
                && switch (state.rebuilds().getFirst().step()) {
                    case LIST, MARK, CREATE, DELETE_LEFT, SWEEP, COMMIT, REQUEST_ALIASES, RETIRE -> true;
                    case READ_LIVE,
                            FILL,
                            FILL_ARTICLES,
                            FILL_CLAIMS,
                            READ_ARTICLES_AGAIN,
                            AWAIT_ANSWER,
                            READ_AGAIN,
                            CLOSE,
                            DELETE,
                            ENDED -> false;
                };
    }

    /** The possible steps of one rebuild. */
    private final class OneRebuild {

        private final List<Transition> steps;
        private final State state;
        private final int number;
        private final Rebuild rebuild;
        private final SearchIndex index;

        OneRebuild(List<Transition> steps, State state, int number) {
            this.steps = steps;
            this.state = state;
            this.number = number;
            this.rebuild = state.rebuilds().get(number);
            this.index = state.index();
        }

        void add() {
            addNext();
            if (rebuild.requests() > 0) {
                addAliasMove();
            }
            if (rebuild.isRunning() && state.budget().rebuildFailures() > 0) {
                addFailures();
            }
        }

        private void addNext() {
            switch (rebuild.step()) {
                case READ_LIVE -> start();
                case MARK -> mark();
                case LIST -> list();
                case CREATE -> create();
                case DELETE_LEFT -> deleteLeft();
                case FILL -> {
                    fillArticles(Step.FILL_CLAIMS);
                    fillClaims(Step.FILL_ARTICLES);
                }
                case FILL_ARTICLES -> fillArticles(Step.READ_ARTICLES_AGAIN);
                case FILL_CLAIMS -> fillClaims(Step.READ_ARTICLES_AGAIN);
                case READ_ARTICLES_AGAIN -> fillArticles(Step.SWEEP);
                case SWEEP -> sweep();
                case COMMIT -> commit();
                case REQUEST_ALIASES -> step(() -> "requests the aliases", state, rebuild.request());
                case AWAIT_ANSWER -> loseAnswer();
                case READ_AGAIN -> readAgain();
                case RETIRE -> retire();
                case CLOSE -> close();
                case DELETE -> delete(rebuild.end());
                case ENDED -> {
                    // Only its requests are left.
                }
            }
        }

        private void step(Supplier<String> action, State after, Rebuild next) {
            step(action, after, next, null);
        }

        private void step(Supplier<String> action, State after, Step next) {
            step(action, after, next == Step.ENDED ? rebuild.end() : rebuild.next(next));
        }

        private void step(Supplier<String> action, State after, Rebuild next, @Nullable Property violated) {
            steps.add(new Transition(
                    () -> "rebuild " + (number + 1) + " " + action.get(), after.with(number, next), violated));
        }

        private void start() {
            // Rebuilds are alike: they start in their order.
            if (number == 0 || state.rebuilds().get(number - 1).step() != Step.READ_LIVE) {
                step(
                        () -> "finds that generation " + index.live() + " is live",
                        state,
                        rebuild.withLive(index.live()).next(listsFirst ? Step.LIST : Step.MARK));
            }
        }

        private void mark() {
            if (index.exists(rebuild.live())) {
                step(
                        () -> "marks it",
                        state.with(index.mark(number, rebuild.live())),
                        listsFirst ? Step.CREATE : Step.LIST);
            } else {
                step(() -> "fails: it is deleted", state, Step.ENDED);
            }
        }

        private void list() {
            int existing = 0;
            int last = 1;
            for (int generation = 1; generation <= index.generations().size(); generation++) {
                if (index.exists(generation)) {
                    existing |= 1 << generation;
                    last = generation;
                }
            }
            int later = existing & -(2 << rebuild.live());
            step(
                    () -> "lists the generations",
                    state,
                    rebuild.withExisting(later, last + 1).next(listsFirst ? Step.MARK : Step.CREATE));
        }

        private void create() {
            if (fillsOwn && index.exists(rebuild.target())) {
                step(() -> "fails: generation " + rebuild.target() + " exists", state, Step.ENDED);
            } else {
                Generation created = index.generation(rebuild.target()).create();
                State after = state.with(index.with(rebuild.target(), created));
                step(() -> "creates generation " + rebuild.target(), after, Step.DELETE_LEFT);
            }
        }

        private void deleteLeft() {
            int deleting = rebuild.deleting();
            if (deleting != 0) {
                delete(rebuild.withDeleting(0));
            } else if (rebuild.left() == 0) {
                step(() -> "begins to fill its generation", state, Step.FILL);
            } else {
                int left = Integer.numberOfTrailingZeros(rebuild.left());
                Rebuild next = rebuild.withLeft(rebuild.left() & ~(1 << left));
                if (checksLive && index.live() == left) {
                    step(() -> "finds that generation " + left + " is live", state, next);
                } else {
                    step(() -> "finds generation " + left + ", which is left", state, next.withDeleting(left));
                }
            }
        }

        private boolean failsWithoutTarget() {
            if (index.exists(rebuild.target())) {
                return false;
            }
            step(() -> "fails: its generation is deleted", state, Step.CLOSE);
            return true;
        }

        private void fillArticles(Step next) {
            if (failsWithoutTarget()) {
                return;
            }
            Generation filled = index.generation(rebuild.target());
            for (int offset = rebuild.articlesPosition();
                    offset < state.articles().size();
                    offset++) {
                if (state.articles().contains(offset)) {
                    filled = indexer.indexArticle(filled, offset);
                }
            }
            step(
                    () -> "reads the articles to the end",
                    state.with(index.with(rebuild.target(), filled)),
                    rebuild.at(state.articles().size(), rebuild.claimsPosition())
                            .next(next));
        }

        private void fillClaims(Step next) {
            if (failsWithoutTarget()) {
                return;
            }
            Generation filled = index.generation(rebuild.target());
            for (int offset = rebuild.claimsPosition(); offset < state.claims().size(); offset++) {
                int sequence = state.claims().sequence(offset);
                if (sequence != ClaimsTopic.REMOVED) {
                    filled = indexer.indexClaims(filled, sequence);
                }
            }
            step(
                    () -> "reads the claims to the end",
                    state.with(index.with(rebuild.target(), filled)),
                    rebuild.at(rebuild.articlesPosition(), state.claims().size())
                            .next(next));
        }

        private void sweep() {
            if (failsWithoutTarget()) {
                return;
            }
            Generation filled = index.generation(rebuild.target());
            step(
                    () -> "sweeps its generation",
                    sweeps ? state.with(index.with(rebuild.target(), filled.sweep())) : state,
                    Step.COMMIT);
        }

        /** {@code commitSync} of a consumer that is not a member fails while the group has members. */
        private void commit() {
            if (state.service().generation() == rebuild.target()) {
                step(() -> "fails: its group has members", state, Step.CLOSE);
                return;
            }
            Generation committed =
                    index.generation(rebuild.target()).commit(rebuild.articlesPosition(), rebuild.claimsPosition());
            step(
                    () -> "commits its offsets",
                    state.with(index.with(rebuild.target(), committed)),
                    Step.REQUEST_ALIASES);
        }

        /** Elasticsearch processes a request of this rebuild, which may have ended. */
        private void addAliasMove() {
            Rebuild processed = rebuild.withoutRequest();
            boolean meetsCondition =
                    index.mark() == number && index.marked() == rebuild.live() && index.live() == rebuild.live();
            boolean moves = index.exists(rebuild.target()) && (!hasCondition || meetsCondition);
            State after = moves ? state.with(index.makeLive(rebuild.target(), hasCondition)) : state;
            Property violated = moves && !isConsistent(index.generation(rebuild.target()))
                    ? Property.REBUILT_INDEX_IS_CONSISTENT
                    : null;
            Supplier<String> action =
                    () -> moves ? "makes generation " + rebuild.target() + " live" : "is refused the aliases";
            if (rebuild.step() != Step.AWAIT_ANSWER) {
                Rebuild next = rebuild.step() == Step.ENDED ? processed.end() : processed;
                step(() -> action.get() + ", with a late request", after, next, violated);
                return;
            }
            step(action, after, processed.next(moves ? Step.RETIRE : refused()), violated);
            if (state.budget().lostAnswers() > 0) {
                step(
                        () -> action.get() + ", and the answer is lost",
                        after.with(state.budget().lessLostAnswers()),
                        processed.next(unclear()),
                        violated);
            }
        }

        /** After a first request that was refused nothing has changed; a repetition may be refused because of the first. */
        private Step refused() {
            return rebuild.attempts() > 1 ? Step.READ_AGAIN : Step.CLOSE;
        }

        private Step unclear() {
            return readsAgain ? Step.READ_AGAIN : Step.CLOSE;
        }

        private void loseAnswer() {
            if (state.budget().lostAnswers() > 0) {
                State after = state.with(state.budget().lessLostAnswers());
                step(() -> "gets no answer, its request is on its way", after, rebuild.next(unclear()));
                step(
                        () -> "gets no answer, its request is lost",
                        after,
                        rebuild.withoutRequest().next(unclear()));
            }
        }

        private void readAgain() {
            if (index.live() == rebuild.target()) {
                step(() -> "reads that its generation is live", state, Step.RETIRE);
            } else if (rebuild.attempts() < MAX_ATTEMPTS) {
                step(() -> "reads that its generation is not live", state, Step.REQUEST_ALIASES);
            } else {
                step(() -> "ends, and deletes nothing", state, Step.ENDED);
            }
        }

        private void retire() {
            Generation replaced = index.generation(rebuild.live());
            step(
                    () -> "retires generation " + rebuild.live(),
                    state.with(index.with(rebuild.live(), replaced.retire())),
                    Step.ENDED);
        }

        private void close() {
            if (checksLive && index.live() == rebuild.target()) {
                step(() -> "finds that its generation is live", state, Step.ENDED);
            } else {
                step(
                        () -> "gives its generation up",
                        state,
                        rebuild.next(Step.DELETE).withDeleting(rebuild.target()));
            }
        }

        private void delete(Rebuild next) {
            int deleting = rebuild.deleting();
            step(
                    () -> "deletes generation " + deleting,
                    state.with(index.delete(deleting)),
                    next,
                    deleting == index.live() ? Property.LIVE_GENERATION_STAYS : null);
        }

        /** A rebuild is killed anywhere; it fails while it fills, or because its lock was taken over. */
        private void addFailures() {
            State after = state.with(state.budget().lessRebuildFailures());
            step(() -> "is killed", after, rebuild.end());
            boolean ownsTarget = rebuild.step().compareTo(Step.FILL) >= 0
                    && rebuild.step().compareTo(Step.REQUEST_ALIASES) <= 0
                    && rebuild.attempts() == 0;
            if (ownsTarget) {
                step(() -> "fails", after, rebuild.next(Step.CLOSE));
            }
        }

        private boolean isConsistent(Generation generation) {
            return generation.articles().stream()
                    .allMatch(entry ->
                            entry.claims() == 0 || (entry.present() && entry.claims() == 1 << entry.version()));
        }
    }
}
