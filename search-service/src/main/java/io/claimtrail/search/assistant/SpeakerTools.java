package io.claimtrail.search.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.claim.ClaimList.NameCount;
import io.claimtrail.search.api.speaker.SpeakerAggregator;
import io.claimtrail.search.api.speaker.SpeakerAnswers.RoleUse;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerProfile;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.page.PageAddress;
import io.claimtrail.search.page.view.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tools that find speakers. */
@ApplicationScoped
class SpeakerTools {

    private static final int SPEAKERS = 10;
    private static final int MAX_SPEAKERS = 20;
    /** Changes in the answer about a speaker, the newest ones. */
    private static final int CHANGES = 10;

    private final SpeakerAggregator speakers;
    private final PageAddress addresses;

    SpeakerTools(SpeakerAggregator speakers, PageAddress addresses) {
        this.speakers = speakers;
        this.addresses = addresses;
    }

    List<AssistantTool> tools() {
        return List.of(
                new AssistantTool(
                        "find_speaker",
                        "Find a speaker by name",
                        "Lists the people and organisations with a name, with role, number of statements and id. People of one"
                                + " name are listed apart. Use it if it is not clear who is meant.",
                        Parameters.none()
                                .required("name", "A name or its beginning. Accents do not matter, typos are forgiven.")
                                .limit(SPEAKERS, MAX_SPEAKERS),
                        this::find),
                new AssistantTool(
                        "get_speaker",
                        "Get what is known about a speaker",
                        "Names used, roles with dates, outlets, topics, people of the same name, and where later words differ"
                                + " from earlier ones.",
                        Parameters.none().required("speaker", "A name, or an id from find_speaker."),
                        this::get));
    }

    /** Found speakers, the best first. */
    record FoundSpeakers(List<KnownSpeaker> speakers) {}

    /** A speaker. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record KnownSpeaker(
            String id,
            String name,
            String kind,
            Optional<String> role,
            long statements,
            String lastQuoted,
            String page) {}

    private FoundSpeakers find(Arguments arguments) {
        return new FoundSpeakers(
                speakers
                        .suggestions(arguments.required("name"), arguments.limit(SPEAKERS), UnaryOperator.identity())
                        .stream()
                        .map(this::known)
                        .toList());
    }

    private KnownSpeaker known(SpeakerSummary speaker) {
        return new KnownSpeaker(
                speaker.id(),
                speaker.name(),
                speaker.kind(),
                Optional.ofNullable(speaker.role()),
                speaker.claims(),
                speaker.lastQuoted(),
                page(speaker.id()));
    }

    /** What is known about a speaker. */
    record SpeakerAccount(
            String id,
            String name,
            String kind,
            long statements,
            List<NameCount> names,
            List<RoleUse> roles,
            List<NameCount> outlets,
            List<String> topics,
            List<KnownSpeaker> namesakes,
            List<ChangedWords> saidDifferently,
            String page) {}

    /** Two statements that differ. */
    record ChangedWords(
            ReportedClaim earlier, ReportedClaim later, String what, String from, String to, String reason) {}

    private SpeakerAccount get(Arguments arguments) {
        String speaker = arguments.required("speaker");
        SpeakerProfile profile = speakers.profile(speaker).orElseGet(() -> named(speaker));
        List<ChangedWords> changes = speakers.changes(profile.id()).stream()
                .map(change -> new ChangedWords(
                        ReportedClaim.of(change.earlier(), addresses),
                        ReportedClaim.of(change.claim(), addresses),
                        change.what().name().toLowerCase(Locale.ROOT),
                        change.from(),
                        change.to(),
                        change.reason()))
                .toList();
        return new SpeakerAccount(
                profile.id(),
                profile.name(),
                profile.kind(),
                profile.claims(),
                profile.names(),
                profile.roles(),
                profile.publishers(),
                profile.topics(),
                profile.namesakes().stream().map(this::known).toList(),
                changes.subList(Math.max(0, changes.size() - CHANGES), changes.size()),
                page(profile.id()));
    }

    private SpeakerProfile named(String name) {
        List<SpeakerSummary> found = speakers.suggestions(name, MAX_SPEAKERS, UnaryOperator.identity());
        if (found.size() > 1) {
            throw Problems.notFound("several speakers have this name: call find_speaker, then get_speaker with an id");
        }
        return found.stream()
                .findFirst()
                .flatMap(only -> speakers.profile(only.id()))
                .orElseThrow(() -> Problems.notFound(
                        "no speaker has this name: try find_speaker with a part of it, or search_claims"));
    }

    private String page(String id) {
        return addresses.of(Address.item("/speakers", id));
    }
}
