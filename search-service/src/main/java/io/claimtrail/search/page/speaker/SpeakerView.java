package io.claimtrail.search.page.speaker;

import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.contracts.speaker.PartialDate;
import io.claimtrail.search.api.claim.ClaimList.NameCount;
import io.claimtrail.search.api.speaker.SpeakerAnswers.Curated;
import io.claimtrail.search.api.speaker.SpeakerAnswers.RoleUse;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerChange;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerProfile;
import io.claimtrail.search.page.view.Address;
import io.claimtrail.search.page.view.ChangeCard;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.Person;
import io.claimtrail.search.page.view.ReviewCard;
import io.claimtrail.search.page.view.Timeline;
import io.claimtrail.search.page.view.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a speaker prints.
 *
 * @param known role or kind, in words
 * @param amount number of claims, in words
 * @param all address of all claims by the speaker
 * @param names other names that articles use
 * @param elsewhere addresses that a curator gave, such as Wikidata
 * @param namesakes others of the same name
 */
record SpeakerView(
        String id,
        String name,
        String known,
        String amount,
        String all,
        List<ClaimRow> latest,
        Timeline timeline,
        List<ChangeCard> changes,
        List<Link> outlets,
        List<Link> topics,
        List<String> names,
        List<Role> roles,
        List<String> elsewhere,
        boolean curated,
        List<Person> namesakes) {

    private static final int MAX_LINKS = 12;
    private static final int MAX_CHANGES = 10;

    SpeakerView {
        latest = List.copyOf(latest);
        changes = List.copyOf(changes);
        outlets = List.copyOf(outlets);
        topics = List.copyOf(topics);
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        elsewhere = List.copyOf(elsewhere);
        namesakes = List.copyOf(namesakes);
    }

    /** A counted link to a search. */
    record Link(String label, String count, String href) {}

    /** A role and when it was held or used, in words. */
    record Role(String title, String period, String use) {}

    static SpeakerView of(SpeakerProfile profile, List<ClaimRow> latest, List<SpeakerChange> changes) {
        Address search = Address.of("/search").with("speaker", profile.id());
        @Nullable Curated curated = profile.curated();
        return new SpeakerView(
                profile.id(),
                profile.name(),
                known(profile),
                Words.counted(profile.claims(), "claim"),
                search.toString(),
                latest,
                Timeline.of(profile.months(), search),
                changes.reversed().stream()
                        .limit(MAX_CHANGES)
                        .map(ChangeCard::of)
                        .toList(),
                profile.publishers().stream()
                        .limit(MAX_LINKS)
                        .map(outlet -> link(outlet, search.with("publisher", outlet.name())))
                        .toList(),
                profile.topics().stream()
                        .map(topic ->
                                new Link(topic, "", search.with("q", topic).toString()))
                        .toList(),
                names(profile, curated),
                roles(profile, curated),
                elsewhere(curated),
                curated != null,
                profile.namesakes().stream().limit(MAX_LINKS).map(Person::of).toList());
    }

    private static List<String> elsewhere(@Nullable Curated curated) {
        return curated == null
                ? List.of()
                : curated.sameAs().stream()
                        .map(ReviewCard::webAddress)
                        .filter(address -> !address.isEmpty())
                        .toList();
    }

    private static String known(SpeakerProfile profile) {
        return profile.roles().isEmpty()
                ? switch (profile.kind()) {
                    case "person" -> "Person; no article states a role";
                    case "organisation" -> "Organisation";
                    case "group" -> "Group";
                    case "document" -> "Document";
                    default -> "";
                }
                : Words.capitalised(profile.roles().getFirst().role());
    }

    private static Link link(NameCount count, Address address) {
        return new Link(count.name(), Words.number(count.count()), address.toString());
    }

    private static List<String> names(SpeakerProfile profile, @Nullable Curated curated) {
        List<String> stated = profile.names().stream().map(NameCount::name).toList();
        List<String> aliases = curated == null ? List.of() : curated.aliases();
        return Stream.concat(stated.stream(), aliases.stream())
                .filter(name -> !name.equals(profile.name()))
                .distinct()
                .limit(MAX_LINKS)
                .toList();
    }

    /** The roles that a curator entered; without a curator those that articles state. */
    private static List<Role> roles(SpeakerProfile profile, @Nullable Curated curated) {
        return curated == null || curated.roles().isEmpty()
                ? profile.roles().stream()
                        .limit(MAX_LINKS)
                        .map(SpeakerView::stated)
                        .toList()
                : curated.roles().stream().map(SpeakerView::entered).toList();
    }

    private static Role stated(RoleUse role) {
        String first = Words.day(Instant.parse(role.first()));
        String last = Words.day(Instant.parse(role.last()));
        return new Role(
                role.role(), first.equals(last) ? first : first + " to " + last, Words.counted(role.count(), "claim"));
    }

    private static Role entered(CuratedRole role) {
        String organisation = role.organisation() == null ? "" : ", " + role.organisation();
        return new Role(role.title() + organisation, date(role.from()) + " to " + date(role.to()), "");
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "…" : Objects.requireNonNull(date.text());
    }
}
