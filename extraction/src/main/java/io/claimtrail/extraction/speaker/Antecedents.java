package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker.Ambiguous;
import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is meant by a source without a name, or by a name that several have. The {@link AntecedentModel} decides
 * among the candidates that the text mentions around the source; a candidate below the threshold leaves the source open.
 */
final class Antecedents {

    /** Probability that a speaker needs to be one of several who could be meant. */
    private static final double POSSIBLE = 0.15;

    /** Probability from which later sources take a speaker as given, although the source itself stays open. */
    private static final double LIKELY = 0.5;

    /** Probability that one of two people in one sentence needs, where neither has spoken. */
    private static final double BESIDE_RIVAL = 0.93;

    private final Text text;
    private final SpeakerLexicon lexicon;
    private final NounClasses nouns;
    private final AntecedentModel model;
    private final Discourse discourse;
    private final @Nullable Consumer<AntecedentChoice> observer;

    /** @param observer receives every choice before it is decided */
    Antecedents(Discourse discourse, SpeakerLexicon lexicon, @Nullable Consumer<AntecedentChoice> observer) {
        this.discourse = discourse;
        this.text = discourse.text();
        this.lexicon = lexicon;
        this.nouns = lexicon.nouns();
        this.model = lexicon.antecedents();
        this.observer = observer;
    }

    /** Who a pronoun means. */
    ResolvedSource pronoun(int i, SourceHead head, String pronoun) {
        Gender gender = switch (pronoun) {
            case "he" -> Gender.HE;
            case "she" -> Gender.SHE;
            default -> Gender.UNKNOWN;
        };
        Predicate<Entity> fits = switch (head) {
            case HE_SHE -> entity -> entity.mayBePerson() && entity.mayBeCalled(gender);
            case THEY -> entity -> entity.kind() != SourceKind.PERSON || !entity.isNamed();
            default -> entity -> entity.kind() != SourceKind.PERSON && entity.kind() != SourceKind.GROUP;
        };
        return decide(i, head, new Sought(gender, null, fits), null);
    }

    /** The probability that the antecedent of a description needs. */
    double thresholdOfDescriptions() {
        return model.threshold(SourceHead.DESCRIPTION);
    }

    /** Who a description means. */
    ResolvedSource description(int i, SourcePhrase phrase) {
        Gender gender = nouns.genderOf(phrase.head());
        Predicate<Entity> fits = switch (phrase.kind()) {
            case PERSON -> entity -> entity.mayBePerson() && entity.gender().mayBe(gender);
            case ORGANISATION -> entity -> entity.kind() != SourceKind.PERSON && !entity.isPlace();
            case GROUP, DOCUMENT, UNKNOWN -> entity -> !entity.isPlace();
        };
        return decide(i, SourceHead.DESCRIPTION, new Sought(gender, phrase, fits), null);
    }

    /** Who of {@code namesakes} a name means. */
    ResolvedSource namesake(int i, List<Entity> namesakes) {
        return decide(i, SourceHead.NAMESAKE, new Sought(Gender.UNKNOWN, null, entity -> true), namesakes);
    }

    /** Who speaks where no source tells it. */
    ResolvedSource unsourced(int i) {
        SourceHead head = discourse.utterance(i).hasCue() ? SourceHead.CUE_ALONE : SourceHead.CONTINUATION;
        return decide(i, head, new Sought(Gender.UNKNOWN, null, entity -> !entity.isPlace()), null);
    }

    private ResolvedSource decide(int i, SourceHead head, Sought sought, @Nullable List<Entity> only) {
        AntecedentCandidates gathered = new AntecedentCandidates(discourse, i, head, sought, only);
        List<Entity> candidates = gathered.list();
        List<double[]> features = new AntecedentEvidence(discourse, lexicon, gathered).features(sought);
        if (observer != null) {
            observer.accept(new AntecedentChoice(
                    i, head, candidates.stream().map(Entity::speaker).toList(), features));
        }
        double[] probabilities = model.probabilities(head, features);
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        double threshold = best < candidates.size()
                ? threshold(head, candidates.get(best), second(probabilities, best, candidates), gathered)
                : 1;
        if (best < candidates.size() && probabilities[best] >= threshold) {
            Entity entity = candidates.get(best);
            return new ResolvedSource(entity.speaker(), entity, probabilities[best]);
        }
        boolean likely = best < candidates.size() && probabilities[best] > LIKELY;
        return open(i, head, sought, candidates, probabilities)
                .likely(likely ? candidates.get(best) : null, probabilities[best]);
    }

    /** The candidate with the highest probability besides {@code best}; null where that is none of them. */
    private static @Nullable Entity second(double[] probabilities, int best, List<Entity> candidates) {
        int second = -1;
        for (int c = 0; c < probabilities.length; c++) {
            if (c != best && (second < 0 || probabilities[c] > probabilities[second])) {
                second = c;
            }
        }
        return second >= 0 && second < candidates.size() ? candidates.get(second) : null;
    }

    /**
     * The probability that {@code best} needs. A description does no harm, so it needs less than a name, as
     * does the only person of the gender. Of two people
     * in one sentence either may be "she", unless one has spoken.
     */
    private double threshold(SourceHead head, Entity best, @Nullable Entity second, AntecedentCandidates gathered) {
        double learned = model.threshold(head);
        if (!best.isNamed() || (head == SourceHead.HE_SHE && gathered.list().size() == 1)) {
            return Math.min(LIKELY, learned);
        }
        boolean rival = head == SourceHead.HE_SHE
                && second != null
                && second.kind() == SourceKind.PERSON
                && gathered.areTogether(best, second);
        return rival ? Math.max(learned, BESIDE_RIVAL) : learned;
    }

    private ResolvedSource open(
            int i, SourceHead head, Sought sought, List<Entity> candidates, double[] probabilities) {
        List<Resolved> possible = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            Entity entity = candidates.get(c);
            if (entity.isNamed() && (probabilities[c] > POSSIBLE || head == SourceHead.NAMESAKE)) {
                possible.add(entity.resolved());
            }
        }
        String words = text.words(discourse.utterance(i).source());
        SourcePhrase phrase = sought.phrase();
        if (possible.size() > 1) {
            return new ResolvedSource(
                    new Ambiguous(
                            phrase == null ? words : phrase.description(),
                            possible.getFirst().kind(),
                            possible),
                    null,
                    0);
        }
        SourceKind kind = switch (head) {
            case HE_SHE -> SourceKind.PERSON;
            case THEY -> SourceKind.GROUP;
            default -> SourceKind.UNKNOWN;
        };
        return new ResolvedSource(new Unnamed(words, kind, null), null, 0);
    }
}
