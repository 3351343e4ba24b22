package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Computes the {@link AntecedentFeature}s of the candidates for one source. */
final class AntecedentEvidence {

    /** Number of tokens around a mention that say something about it. */
    private static final int NEAR = 10;

    /** Number of tokens at the start of a sentence that count as its opening. */
    private static final int OPENING_TOKENS = 4;

    /** Number of utterances in which the next speaker is looked for. */
    private static final int MAX_UTTERANCES_AHEAD = 8;

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "to", "with", "by", "from", "for", "against", "at", "in", "on", "about", "than", "like", "over",
            "after", "before", "between", "and", "under", "behind", "beside");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "can", "may", "might", "should",
            "does", "did", "said", "says", "told", "also", "who", "which", "then", "later", "never", "still", "made",
            "took", "came", "went", "gave", "won", "met", "left", "began", "put", "got", "lost", "held", "became");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their");

    private final Discourse discourse;
    private final Text text;
    private final NounClasses nouns;
    private final Set<String> generalNouns;
    private final AntecedentCandidates candidates;
    private int most;
    private Map<Entity, Integer> beside = Map.of();
    private final Map<String, Map<Entity, Integer>> wordsBeside = new HashMap<>();

    AntecedentEvidence(Discourse discourse, SpeakerLexicon lexicon, AntecedentCandidates candidates) {
        this.nouns = lexicon.nouns();
        this.generalNouns = lexicon.words("general-noun");
        this.discourse = discourse;
        this.text = discourse.text();
        this.candidates = candidates;
    }

    /** The features of each candidate, and of "none of them" at the end, in the order of {@link AntecedentFeature}. */
    List<double[]> features(Sought sought) {
        List<double[]> features = new ArrayList<>();
        List<Entity> near = new ArrayList<>(candidates.list());
        near.removeIf(entity -> candidates.lastMention(entity) < 0);
        most = candidates.list().stream().mapToInt(Entity::mentions).max().orElse(0);
        SourcePhrase description = sought.phrase();
        beside = description == null
                ? Map.of()
                : discourse
                        .nouns()
                        .nearest(discourse, description.head(), description.words(), candidates.list()::contains);
        if (description != null) {
            for (String word : description.modifiers()) {
                wordsBeside.put(
                        word,
                        discourse.nouns().nearest(discourse, word, description.words(), candidates.list()::contains));
            }
        }
        near.sort((one, other) -> Integer.compare(candidates.lastMention(other), candidates.lastMention(one)));
        for (Entity entity : candidates.list()) {
            features.add(features(entity, near, sought));
        }
        double[] none = new double[AntecedentFeature.values().length];
        none[AntecedentFeature.NO_SPEAKER.index()] = 1;
        none[AntecedentFeature.NO_SPEAKER_AMONG_MANY.index()] =
                StrictMath.log1p(candidates.list().size());
        none[AntecedentFeature.NO_SPEAKER_AMONG_NONE.index()] =
                candidates.list().isEmpty() ? 1 : 0;
        SourcePhrase phrase = sought.phrase();
        if (phrase != null) {
            set(none, AntecedentFeature.LONG_SOURCE, phrase.words().length() > 2);
            set(none, AntecedentFeature.POSSESSIVE_SOURCE, POSSESSIVES.contains(phrase.firstLower()));
            set(none, AntecedentFeature.NO_SPEAKER_FOR_PERSON, phrase.kind() == SourceKind.PERSON);
            set(none, AntecedentFeature.NO_SPEAKER_FOR_ORGANISATION, phrase.kind() == SourceKind.ORGANISATION);
            set(none, AntecedentFeature.GENERAL_SOURCE, generalNouns.contains(phrase.head()));
            set(none, AntecedentFeature.BARE_SOURCE, !phrase.isDefinite());
        }
        features.add(none);
        return features;
    }

    private void set(double[] features, AntecedentFeature feature, boolean value) {
        features[feature.index()] = value ? 1 : 0;
    }

    private double[] features(Entity entity, List<Entity> near, Sought sought) {
        double[] features = new double[AntecedentFeature.values().length];
        int mention = candidates.lastMention(entity);
        if (mention >= 0) {
            addPlace(features, entity, mention, near);
        } else {
            set(features, AntecedentFeature.NOT_BEFORE, true);
        }
        set(features, AntecedentFeature.ONLY_ONE, candidates.list().size() == 1);
        addSpeech(features, entity);
        addEntity(features, entity);
        addGender(features, entity, sought.gender());
        SourcePhrase phrase = sought.phrase();
        if (phrase != null) {
            addNoun(features, entity, phrase);
        }
        return features;
    }

    private void addPlace(double[] features, Entity entity, int mention, List<Entity> near) {
        int distance = candidates.sentence() - text.sentenceOf(mention);
        set(features, AntecedentFeature.SAME_SENTENCE, distance == 0);
        set(features, AntecedentFeature.ONE_SENTENCE_BACK, distance == 1);
        set(features, AntecedentFeature.TWO_SENTENCES_BACK, distance == 2);
        set(features, AntecedentFeature.THREE_SENTENCES_BACK, distance == 3);
        set(features, AntecedentFeature.FURTHER_BACK, distance > 3);
        int paragraphs = paragraphsBetween(mention, candidates.position());
        set(features, AntecedentFeature.SAME_PARAGRAPH, paragraphs == 0);
        set(features, AntecedentFeature.PARAGRAPH_BEFORE, paragraphs == 1);
        features[AntecedentFeature.WORDS_BACK.index()] = StrictMath.log1p(candidates.position() - mention) / 3;
        set(features, AntecedentFeature.NEAREST, near.getFirst() == entity);
        set(features, AntecedentFeature.SECOND_NEAREST, near.size() > 1 && near.get(1) == entity);
        addPosition(features, mention);
        set(features, AntecedentFeature.QUOTED, candidates.narrated(entity) < 0);
        set(features, AntecedentFeature.IN_CONTENT, discourse.isInContent(mention));
        set(features, AntecedentFeature.IS_SOURCE, discourse.isInSource(mention));
        set(features, AntecedentFeature.AFTER_CUE, discourse.isAfterCue(mention));
        int mentionSentence = text.sentenceOf(mention);
        long beside = near.stream()
                .filter(other -> text.sentenceOf(candidates.lastMention(other)) == mentionSentence)
                .count();
        set(features, AntecedentFeature.ALONE_IN_SENTENCE, beside == 1);
    }

    /** Where in its sentence the mention stands. */
    private void addPosition(double[] features, int mention) {
        int first = text.sentences().get(text.sentenceOf(mention)).first();
        set(features, AntecedentFeature.OPENS_SENTENCE, mention - first < OPENING_TOKENS);
        set(
                features,
                AntecedentFeature.OPENS_PARAGRAPH,
                mention - first < OPENING_TOKENS
                        && (first == 0
                                || text.token(first - 1).paragraph()
                                        != text.token(first).paragraph()));
        int end = discourse.entities().nameAt(mention).map(NameMention::end).orElse(mention + 1);
        int start = discourse
                .entities()
                .nameAt(mention)
                .map(NameMention::titleFirst)
                .orElse(mention);
        set(features, AntecedentFeature.BEFORE_VERB, end < text.size() && isVerb(end));
        set(features, AntecedentFeature.POSSESSIVE, text.token(end - 1).lower().matches(".*['\u2019]s?"));
        while (start > first
                && !PREPOSITIONS.contains(text.token(start - 1).lower())
                && (text.isWord(start - 1, "the") || text.isWord(start - 1, "a") || text.isWord(start - 1, "his"))) {
            start--;
        }
        set(
                features,
                AntecedentFeature.AFTER_PREPOSITION,
                start > first && PREPOSITIONS.contains(text.token(start - 1).lower()));
    }

    private boolean isVerb(int token) {
        TextToken next = text.token(token);
        return AUXILIARIES.contains(next.lower())
                || (!next.isCapitalized() && next.lower().endsWith("ed"));
    }

    private int paragraphsBetween(int from, int to) {
        int breaks = text.token(to).paragraph() - text.token(from).paragraph();
        return breaks == 0 ? 0 : breaks <= 2 ? 1 : 2;
    }

    private void addSpeech(double[] features, Entity entity) {
        int turn = -1;
        int turns = 0;
        Entity previous = null;
        for (int j : candidates.before()) {
            if (discourse.speaker(j) != previous) {
                turns++;
                previous = discourse.speaker(j);
            }
            if (discourse.speaker(j) == entity) {
                turn = turns;
                break;
            }
        }
        set(features, AntecedentFeature.SPOKE_LAST, turn == 1);
        set(features, AntecedentFeature.SPOKE_BEFORE_LAST, turn == 2);
        set(features, AntecedentFeature.SPOKE, turn > 0);
        if (!candidates.before().isEmpty()) {
            addSince(features, entity, candidates.before().getFirst(), turn == 1);
        }
        addNext(features, entity);
    }

    /** What has happened since utterance {@code last}. */
    private void addSince(double[] features, Entity entity, int last, boolean spokeLast) {
        Utterance spoken = discourse.utterance(last);
        int contentEnd = spoken.content().getLast().end();
        if (!spokeLast) {
            set(features, AntecedentFeature.MENTIONED_SINCE, candidates.narrated(entity) >= contentEnd);
            return;
        }
        int end = Math.max(
                contentEnd, Math.max(spoken.cue().end(), spoken.source().end()));
        int position = candidates.position();
        int paragraphs = paragraphsBetween(Math.min(end - 1, position), position);
        set(features, AntecedentFeature.SPOKE_LAST_HERE, paragraphs == 0);
        set(features, AntecedentFeature.SPOKE_LAST_NEARBY, paragraphs == 1);
        set(features, AntecedentFeature.SPOKE_LAST_UNDISTURBED, !candidates.isAnotherMentionedSince(end, entity));
        features[AntecedentFeature.SPOKE_LAST_DOUBT.index()] = 1 - discourse.certainty(last);
        boolean unknown = false;
        for (int j = last + 1; j < candidates.number(); j++) {
            unknown |= discourse.isUnknown(j) && !discourse.isNested(j);
        }
        set(features, AntecedentFeature.SPOKE_LAST_BUT_UNKNOWN, unknown);
        set(features, AntecedentFeature.MENTIONED_SINCE, candidates.narrated(entity) >= end);
    }

    private void addNext(double[] features, Entity entity) {
        int number = candidates.number();
        for (int j = number + 1; j < Math.min(discourse.size(), number + MAX_UTTERANCES_AHEAD); j++) {
            if (discourse.speaker(j) != null && !discourse.isNested(j)) {
                boolean next = discourse.speaker(j) == entity;
                boolean here = text.token(discourse.utterance(j).first()).paragraph()
                        == text.token(candidates.position()).paragraph();
                set(features, AntecedentFeature.SPEAKS_NEXT, next);
                set(features, AntecedentFeature.SPEAKS_NEXT_HERE, here && next);
                return;
            }
        }
    }

    private void addEntity(double[] features, Entity entity) {
        features[AntecedentFeature.MENTIONS.index()] = StrictMath.log1p(entity.mentions());
        features[AntecedentFeature.SHARE_OF_MENTIONS.index()] = (double) entity.mentions() / discourse.mentions();
        set(
                features,
                AntecedentFeature.IN_FIRST_SENTENCE,
                entity.isIntroducedBefore(text.sentences().getFirst().end()));
        set(features, AntecedentFeature.KIND_PERSON, entity.kind() == SourceKind.PERSON);
        set(features, AntecedentFeature.KIND_ORGANISATION, entity.kind() == SourceKind.ORGANISATION);
        set(features, AntecedentFeature.KIND_GROUP, entity.kind() == SourceKind.GROUP);
        set(features, AntecedentFeature.KIND_DOCUMENT, entity.kind() == SourceKind.DOCUMENT);
        set(features, AntecedentFeature.KIND_UNKNOWN, entity.kind() == SourceKind.UNKNOWN);
        set(features, AntecedentFeature.IS_PLACE, entity.isPlace());
        features[AntecedentFeature.LOOKS_LIKE_PERSON.index()] = entity.lead(WordClass.PERSON) / Entity.MAX_LEAD;
        features[AntecedentFeature.LOOKS_LIKE_ORGANISATION.index()] =
                entity.lead(WordClass.ORGANISATION) / Entity.MAX_LEAD;
        set(features, AntecedentFeature.NAMED, entity.isNamed());
        set(features, AntecedentFeature.ONE_WORD, entity.isNamed() && !entity.hasFullName());
        set(features, AntecedentFeature.HAS_ROLE, entity.hasRole());
    }

    private void addGender(double[] features, Entity entity, Gender gender) {
        if (gender == Gender.UNKNOWN) {
            return;
        }
        Gender other = gender == Gender.HE ? Gender.SHE : Gender.HE;
        set(features, AntecedentFeature.GENDER_SAME, entity.gender() == gender);
        set(features, AntecedentFeature.GENDER_OTHER, entity.gender() == other);
        set(features, AntecedentFeature.FIRST_NAME_SAME, entity.firstNameGender() == gender);
        set(features, AntecedentFeature.FIRST_NAME_OTHER, entity.firstNameGender() == other);
        features[AntecedentFeature.PRONOUNS_SAME.index()] = StrictMath.log1p(entity.pronouns(gender));
        features[AntecedentFeature.PRONOUNS_OTHER.index()] = StrictMath.log1p(entity.pronouns(other));
    }

    private void addNoun(double[] features, Entity entity, SourcePhrase phrase) {
        String noun = phrase.head();
        boolean same = entity.nouns().contains(noun);
        set(features, AntecedentFeature.NOUN_SAME, same);
        addName(features, entity, noun);
        set(features, AntecedentFeature.MOST_MENTIONED, entity.isNamed() && entity.mentions() == most);
        int own = beside.getOrDefault(entity, 0);
        int all = beside.values().stream().mapToInt(count -> count).sum();
        set(features, AntecedentFeature.NOUN_BESIDE, own > 0);
        features[AntecedentFeature.NOUN_BESIDE_SHARE.index()] = (double) own / Math.max(1, all);
        set(features, AntecedentFeature.NOUN_BESIDE_ANOTHER, own == 0 && all > 0);
        set(features, AntecedentFeature.OTHER_ROLE, !same && !entity.nouns().isEmpty());
        set(
                features,
                AntecedentFeature.NOUN_OF_ANOTHER,
                !same
                        && candidates.list().stream()
                                .anyMatch(other -> other.nouns().contains(noun)));
        SourceKind kind = phrase.kind();
        double person = entity.lead(WordClass.PERSON) / Entity.MAX_LEAD;
        double organisation = entity.lead(WordClass.ORGANISATION) / Entity.MAX_LEAD;
        switch (kind) {
            case PERSON -> features[AntecedentFeature.PERSON_AS_SOUGHT.index()] = person;
            case ORGANISATION -> features[AntecedentFeature.ORGANISATION_AS_SOUGHT.index()] = organisation;
            case GROUP, DOCUMENT, UNKNOWN ->
                features[AntecedentFeature.SPEAKER_AS_SOUGHT.index()] = Math.max(person, organisation);
        }
        boolean known = kind != SourceKind.UNKNOWN && entity.kind() != SourceKind.UNKNOWN;
        set(features, AntecedentFeature.KIND_SAME, known && kind == entity.kind());
        set(features, AntecedentFeature.KIND_OTHER, known && kind != entity.kind());
        set(
                features,
                AntecedentFeature.ONLY_ONE_OF_KIND,
                entity.isNamed()
                        && isOfKind(entity, kind)
                        && candidates.list().stream()
                                .filter(Entity::isNamed)
                                .allMatch(other -> other == entity || !isOfKind(other, kind)));
        addModifiers(features, entity, phrase);
    }

    private static boolean isOfKind(Entity entity, SourceKind kind) {
        return switch (kind) {
            case PERSON -> entity.kind() == SourceKind.PERSON || entity.lead(WordClass.PERSON) > 0;
            case ORGANISATION -> entity.kind() == SourceKind.ORGANISATION || entity.lead(WordClass.ORGANISATION) > 0;
            case GROUP, DOCUMENT, UNKNOWN -> entity.kind() == kind;
        };
    }

    /** Which nouns the name itself contains. */
    private void addName(double[] features, Entity entity, String noun) {
        String name = entity.name().toLowerCase(Locale.ROOT);
        set(features, AntecedentFeature.NAME_ENDS_IN_NOUN, name.endsWith(noun));
        List<String> words = List.of(name.split(" ", -1));
        set(features, AntecedentFeature.NAME_CONTAINS_NOUN, words.contains(noun));
        set(
                features,
                AntecedentFeature.OTHER_INSTITUTION,
                !words.contains(noun) && words.stream().anyMatch(nouns::isOrganisation));
    }

    private void addModifiers(double[] features, Entity entity, SourcePhrase phrase) {
        Set<String> modifiers = phrase.modifiers();
        Set<String> near = wordsNear(entity);
        double inRole = 0;
        double inText = 0;
        double besideName = 0;
        for (String word : modifiers) {
            inRole += entity.roleWords().contains(word) ? 1 : 0;
            inText += near.contains(word) ? 1 : 0;
            besideName += wordsBeside.getOrDefault(word, Map.of()).containsKey(entity) ? 1 : 0;
        }
        int all = Math.max(1, modifiers.size());
        features[AntecedentFeature.ROLE_WORDS.index()] = inRole / all;
        features[AntecedentFeature.WORDS_NEAR.index()] = inText / all;
        features[AntecedentFeature.WORDS_BESIDE.index()] = besideName / all;
        boolean sameNoun = entity.nouns().contains(phrase.head())
                || entity.roleWords().contains(phrase.head())
                || beside.containsKey(entity);
        boolean words = inRole + besideName > 0;
        set(features, AntecedentFeature.NOUN_ONLY, sameNoun && !words && !modifiers.isEmpty());
        set(features, AntecedentFeature.UNSUPPORTED, !sameNoun && !words);
        set(features, AntecedentFeature.UNSUPPORTED_LONG, !sameNoun && !words && !modifiers.isEmpty());
        set(
                features,
                AntecedentFeature.WHOLE_ROLE,
                !modifiers.isEmpty()
                        && inRole == modifiers.size()
                        && entity.roleWords().contains(phrase.head()));
    }

    private Set<String> wordsNear(Entity entity) {
        Set<String> words = new HashSet<>();
        int mention = candidates.lastMention(entity);
        int first = entity.firstToken();
        for (int center : new int[] {mention, first}) {
            if (center >= 0) {
                for (int t = Math.max(0, center - NEAR); t < Math.min(text.size(), center + NEAR); t++) {
                    words.add(NameFinder.withoutPossessive(text.token(t).lower()));
                }
            }
        }
        return words;
    }
}
