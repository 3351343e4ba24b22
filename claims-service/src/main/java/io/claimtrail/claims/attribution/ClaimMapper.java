package io.claimtrail.claims.attribution;

import io.claimtrail.contracts.claim.Addressee;
import io.claimtrail.contracts.claim.Attitude;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.Speaker.Candidate;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedSpeaker.Ambiguous;
import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.ReportedAttitude;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.StatementType;
import io.claimtrail.extraction.TextPassage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps a statement of the extractor to a claim of the contract. */
final class ClaimMapper {

    private ClaimMapper() {}

    static Claim toClaim(String id, AttributedStatement statement) {
        return new Claim(
                id,
                type(statement.type()),
                attitude(statement.attitude()),
                stance(statement.stance()),
                statement.confidence(),
                passage(statement.content()),
                passage(statement.cue()),
                passage(statement.source()),
                speaker(statement.speaker(), statement.speakerConfidence()),
                named(statement.addressee()),
                named(statement.via()));
    }

    private static ClaimType type(StatementType type) {
        return switch (type) {
            case DIRECT -> ClaimType.DIRECT;
            case MIXED -> ClaimType.MIXED;
            case INDIRECT -> ClaimType.INDIRECT;
        };
    }

    private static Attitude attitude(ReportedAttitude attitude) {
        return switch (attitude) {
            case STATEMENT -> Attitude.STATEMENT;
            case BELIEF -> Attitude.BELIEF;
            case INTENTION -> Attitude.INTENTION;
            case WISH -> Attitude.WISH;
            case OTHER -> Attitude.OTHER;
        };
    }

    private static Stance stance(io.claimtrail.extraction.Stance stance) {
        return switch (stance) {
            case ASSERTS -> Stance.ASSERTS;
            case DENIES -> Stance.DENIES;
            case ASKS -> Stance.ASKS;
            case DEMANDS -> Stance.DEMANDS;
            case UNSAID -> Stance.UNSAID;
        };
    }

    private static Passage passage(TextPassage passage) {
        return new Passage(passage.text(), spans(passage));
    }

    private static List<Span> spans(TextPassage passage) {
        return passage.spans().stream()
                .map(span -> new Span(span.start(), span.end(), span.exact(), span.prefix(), span.suffix(), null))
                .toList();
    }

    private static Speaker speaker(AttributedSpeaker speaker, double confidence) {
        return switch (speaker) {
            case Resolved(String name, var kind, String role) ->
                new Speaker(
                        speakerId(kind, name), name, kind(kind), role, SpeakerStatus.RESOLVED, confidence, List.of());
            case Ambiguous(String words, var kind, List<Resolved> candidates) ->
                new Speaker(
                        null,
                        words,
                        kind(kind),
                        null,
                        SpeakerStatus.AMBIGUOUS,
                        null,
                        candidates.stream().map(ClaimMapper::candidate).toList());
            case Unnamed(String words, var kind, String role) ->
                new Speaker(null, words, kind(kind), role, SpeakerStatus.UNNAMED, null, List.of());
        };
    }

    private static Candidate candidate(Resolved candidate) {
        return new Candidate(speakerId(candidate.kind(), candidate.name()), candidate.name(), candidate.role());
    }

    private static String speakerId(SourceKind kind, String name) {
        return ContentId.of("speaker", kind.name(), FoldedName.of(name));
    }

    private static SpeakerKind kind(SourceKind kind) {
        return switch (kind) {
            case PERSON -> SpeakerKind.PERSON;
            case ORGANISATION -> SpeakerKind.ORGANISATION;
            case GROUP -> SpeakerKind.GROUP;
            case DOCUMENT -> SpeakerKind.DOCUMENT;
            case UNKNOWN -> SpeakerKind.UNKNOWN;
        };
    }

    private static @Nullable Addressee named(@Nullable TextPassage words) {
        return words == null ? null : new Addressee(words.text(), words.text(), spans(words));
    }
}
