package io.claimtrail.search.speaker;

import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.contracts.speaker.PartialDate;
import io.claimtrail.crossreference.identity.CuratedIdentity;
import io.claimtrail.crossreference.identity.CuratedIdentity.Role;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.NameKeys;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Converts a curated speaker to the terms of cross-reference. */
public final class Curation {

    private Curation() {}

    /** The keys of all names that articles may use for {@code speaker}. */
    public static Set<String> nameKeys(CuratedSpeaker speaker) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .forEach(name -> keys.addAll(nameKeys(name, speaker.kind())));
        return keys;
    }

    private static Set<String> nameKeys(String name, SpeakerKind kind) {
        Set<String> keys = new LinkedHashSet<>(NameKeys.all(name, kind(kind)));
        if (kind == SpeakerKind.UNKNOWN) {
            // Articles may show that it is an organisation, and the keys of an organisation's name differ from those of
            // a person's.
            keys.addAll(NameKeys.all(name, IdentityKind.ORGANISATION));
        }
        return keys;
    }

    /**
     * The speaker in the terms of cross-reference; a role that starts or ends in a year or a month includes all its
     * days.
     */
    static CuratedIdentity identity(CuratedSpeaker speaker) {
        return new CuratedIdentity(
                speaker.id(),
                speaker.name(),
                kind(speaker.kind()),
                speaker.aliases(),
                speaker.roles().stream().map(Curation::role).toList());
    }

    private static Role role(CuratedRole role) {
        return new Role(
                role.title(),
                role.organisation(),
                Optional.ofNullable(role.from()).map(PartialDate::firstDay).orElse(null),
                Optional.ofNullable(role.to()).map(PartialDate::lastDay).orElse(null));
    }

    private static IdentityKind kind(SpeakerKind kind) {
        return switch (kind) {
            case PERSON -> IdentityKind.PERSON;
            case ORGANISATION -> IdentityKind.ORGANISATION;
            case GROUP -> IdentityKind.GROUP;
            case DOCUMENT -> IdentityKind.DOCUMENT;
            case UNKNOWN -> IdentityKind.UNKNOWN;
        };
    }
}
