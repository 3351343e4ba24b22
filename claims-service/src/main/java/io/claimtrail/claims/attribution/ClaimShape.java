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
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.extraction.Speaker.Ambiguous;
import io.claimtrail.extraction.Speaker.Resolved;
import io.claimtrail.extraction.Speaker.Unnamed;
import io.claimtrail.extraction.Statement;
import io.claimtrail.extraction.StatementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extractor's words in the contract's words. */
final class ClaimShape {

    private ClaimShape() {}

    static Claim of(String id, Statement statement) {
        return new Claim(
                id,
                type(statement.type()),
                attitude(statement.attitude()),
                statement.confidence(),
                passage(statement.content()),
                passage(statement.cue()),
                passage(statement.source()),
                speaker(statement.speaker(), statement.speakerConfidence()),
                addressee(statement.addressee()));
    }

    private static ClaimType type(StatementType type) {
        return switch (type) {
            case DIRECT -> ClaimType.DIRECT;
            case MIXED -> ClaimType.MIXED;
            case INDIRECT -> ClaimType.INDIRECT;
        };
    }

    private static Attitude attitude(io.claimtrail.extraction.Attitude attitude) {
        return switch (attitude) {
            case STATEMENT -> Attitude.STATEMENT;
            case BELIEF -> Attitude.BELIEF;
            case INTENTION -> Attitude.INTENTION;
            case WISH -> Attitude.WISH;
            case OTHER -> Attitude.OTHER;
        };
    }

    private static Passage passage(io.claimtrail.extraction.Passage passage) {
        return new Passage(passage.text(), spans(passage));
    }

    private static List<Span> spans(io.claimtrail.extraction.Passage passage) {
        return passage.spans().stream()
                .map(span -> new Span(span.start(), span.end(), span.exact(), span.prefix(), span.suffix(), null))
                .toList();
    }

    private static Speaker speaker(io.claimtrail.extraction.Speaker speaker, double confidence) {
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
                        candidates.stream().map(ClaimShape::candidate).toList());
            case Unnamed(String words, var kind, String role) ->
                new Speaker(null, words, kind(kind), role, SpeakerStatus.UNNAMED, null, List.of());
        };
    }

    private static Candidate candidate(Resolved candidate) {
        return new Candidate(speakerId(candidate.kind(), candidate.name()), candidate.name(), candidate.role());
    }

    private static String speakerId(io.claimtrail.extraction.SpeakerKind kind, String name) {
        return ContentId.of("speaker", kind.name(), FoldedName.of(name));
    }

    private static SpeakerKind kind(io.claimtrail.extraction.SpeakerKind kind) {
        return switch (kind) {
            case PERSON -> SpeakerKind.PERSON;
            case ORGANISATION -> SpeakerKind.ORGANISATION;
            case GROUP -> SpeakerKind.GROUP;
            case DOCUMENT -> SpeakerKind.DOCUMENT;
            case UNKNOWN -> SpeakerKind.UNKNOWN;
        };
    }

    private static @Nullable Addressee addressee(io.claimtrail.extraction.@Nullable Passage addressee) {
        return addressee == null ? null : new Addressee(addressee.text(), addressee.text(), spans(addressee));
    }
}
