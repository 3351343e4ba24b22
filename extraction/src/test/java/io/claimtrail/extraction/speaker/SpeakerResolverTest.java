package io.claimtrail.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts with their attributions marked: {source} and [content], paired in order. */
class SpeakerResolverTest {

    private static final Pattern MARK = Pattern.compile("[{}\\[\\]]");

    @Test
    void namesASurnameInFull() {
        assertThat(last("{Jack Straw} said [one thing]. {Mr Straw} said [another]."))
                .isEqualTo("Jack Straw");
    }

    @Test
    void takesTheNameAfterARole() {
        assertThat(last("{Constitutional Affairs Minister Chris Leslie} said [so]."))
                .isEqualTo("Chris Leslie");
        assertThat(last("{Prebon Yamane economist Lena Komileva} said [so].")).isEqualTo("Lena Komileva");
        assertThat(last("{The committee chairman, MP Edward Leigh,} said [so]."))
                .isEqualTo("Edward Leigh");
        assertThat(last("{Peter Dobrow, a company spokesperson,} said [so].")).isEqualTo("Peter Dobrow");
    }

    @Test
    void readsAnArabicArticleBeforeAName() {
        assertThat(last("{Yusuf al-Karim, director of the port authority,} said [so]."))
                .isEqualTo("Yusuf al-Karim");
        assertThat(last("{Yusuf al-Karim} said [one thing]. {Al-Karim} said [so]. {al-Karim} added [this]."))
                .isEqualTo("Yusuf al-Karim");
    }

    @Test
    void givesTheRoleAsTheTextWordsIt() {
        AttributedSpeaker speaker = resolve("{Robert Jackson, 58, MP for Wantage in Oxfordshire,} said [so].")
                .getLast();

        assertThat(speaker)
                .isInstanceOfSatisfying(
                        AttributedSpeaker.Resolved.class,
                        resolved -> assertThat(resolved.role()).isEqualTo("MP for Wantage in Oxfordshire"));
    }

    @Test
    void resolvesAnAbbreviation() {
        assertThat(last("{The International Monetary Fund (IMF)} said [so]. {The IMF} added [this]."))
                .isEqualTo("International Monetary Fund");
        assertThat(last("{Athletics Kenya} said [so]. {AK} insisted [on it].")).isEqualTo("Athletics Kenya");
    }

    @Test
    void takesAPronounForTheLastSpeaker() {
        assertThat(last("{Ana Ruiz} said [one thing]. {She} added [another].")).isEqualTo("Ana Ruiz");
    }

    @Test
    void doesNotTakeAManForHer() {
        assertThat(last("{Ana Ruiz} said [one thing]. {Peter Holm} denied [it]. {She} insisted [on it]."))
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void leavesOpenWhichOfTwoIsMeant() {
        AttributedSpeaker speaker = resolve(
                        "Mayor Clara Weiss met Mayor Ingrid Holm on the bridge. {She} said [it would open].")
                .getLast();

        assertThat(speaker)
                .isInstanceOfSatisfying(
                        AttributedSpeaker.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .extracting(AttributedSpeaker.Resolved::name)
                                .containsExactlyInAnyOrder("Clara Weiss", "Ingrid Holm"));
    }

    @Test
    void leavesASurnameOpenThatTwoPeopleHave() {
        AttributedSpeaker speaker = resolve("Jason Robinson and Andy Robinson were there. {Robinson} said [so].")
                .getLast();

        assertThat(speaker).isInstanceOf(AttributedSpeaker.Ambiguous.class);
    }

    @Test
    void takesIForTheSpeakerOfTheWordsAroundIt() {
        assertThat(resolve("[“{I} said [it was over]”], {Rafael Benitez} said."))
                .extracting(SpeakerResolverTest::name)
                .containsOnly("Rafael Benitez");
    }

    @Test
    void leavesADescriptionUnnamed() {
        assertThat(resolve("{A spokesman for the bank} said [so]. {Officials} denied [it].")
                        .getFirst())
                .isEqualTo(new AttributedSpeaker.Unnamed(
                        "spokesman for the bank", SourceKind.PERSON, "spokesman for the bank"));
    }

    @Test
    void takesTheCompanyForTheOnlyOneNamed() {
        assertThat(last("Shares in Continental Airlines fell. {The company} warned [of losses]."))
                .isEqualTo("Continental Airlines");
    }

    @Test
    void takesWhoForTheNameBeforeIt() {
        assertThat(last("It was criticised by Michael Howard, {who} said [it was late]."))
                .isEqualTo("Michael Howard");
    }

    @Test
    void knowsPeopleWhoseFirstNameNoListHas() {
        assertThat(last(
                        "Agriculture Minister Bogdana Ilik spoke. {Marek Stoll, who heads the Grain Traders' Guild,} said"
                                + " [so]. {He} estimated [losses]."))
                .isEqualTo("Marek Stoll");
    }

    @Test
    void leavesTitlesOutOfNames() {
        assertThat(last("{Cdr Ilse Drummel} said [so].")).isEqualTo("Ilse Drummel");
        assertThat(last("{Cllr Priya Nair} said [so].")).isEqualTo("Priya Nair");
        assertThat(last("{Stallholder Renata Oks} said [so].")).isEqualTo("Renata Oks");
    }

    @Test
    void takesInitialsForPartOfAPersonsName() {
        assertThat(resolve("{Brian M. Good} said [so].").getFirst())
                .isInstanceOfSatisfying(
                        AttributedSpeaker.Resolved.class,
                        good -> assertThat(good.kind()).isEqualTo(SourceKind.PERSON));
    }

    @Test
    void takesADescriptionForThePersonWhomTheTextCallsSo() {
        String marked = "Interior Minister Ana Ruiz met Peter Holm. [Roads] were shut, {Peter Holm} said. ";

        assertThat(resolve("Interior Minister Ana Ruiz spoke. {The interior minister} said [so].")
                        .getLast())
                .isInstanceOf(AttributedSpeaker.Resolved.class);
        assertThat(last(marked + "{The labour minister} said [so].")).isEqualTo("labour minister");
    }

    @Test
    void takesANameBehindTheSourceForItsApposition() {
        assertThat(last("{Its author}, Ana Ruiz, said [so].")).isEqualTo("Ana Ruiz");
    }

    @Test
    void takesNoNounWithAnArticleForAName() {
        assertThat(last("Lena Eldarsson leads the firm. {The Icelander} said [so]."))
                .isNotEqualTo("The Icelander");
        assertThat(last("{A corporal named Ivo} said [so].")).isEqualTo("Ivo");
    }

    @Test
    void takesTheNameOfAnApposition() {
        assertThat(last("{His widow, Carol Fenwick,} said [so].")).isEqualTo("Carol Fenwick");
        assertThat(last("{The operator, Terminales del Cidral,} said [so].")).isEqualTo("Terminales del Cidral");
    }

    private static String last(String marked) {
        return name(resolve(marked).getLast());
    }

    private static String name(AttributedSpeaker speaker) {
        return switch (speaker) {
            case AttributedSpeaker.Resolved resolved -> resolved.name();
            case AttributedSpeaker.Ambiguous ambiguous -> "ambiguous " + ambiguous.words();
            case AttributedSpeaker.Unnamed unnamed -> unnamed.words();
        };
    }

    private static List<AttributedSpeaker> resolve(String marked) {
        Matcher matcher = MARK.matcher(marked);
        StringBuilder plain = new StringBuilder();
        List<int[]> sources = new ArrayList<>();
        List<int[]> contents = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            plain.append(marked, from, matcher.start());
            from = matcher.end();
            switch (matcher.group()) {
                case "{", "[" -> open.add(plain.length());
                case "}" -> sources.add(new int[] {open.removeLast(), plain.length()});
                default -> contents.add(new int[] {open.removeLast(), plain.length()});
            }
        }
        plain.append(marked.substring(from));
        Text text = Text.of(plain.toString());
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int[] source = sources.get(i);
            int[] content = contents.get(i);
            TokenSpan words = text.tokensIn(source[0], source[1]);
            utterances.add(new Utterance(
                    words,
                    new TokenSpan(words.end(), words.end() + 1),
                    List.of(text.tokensIn(content[0], content[1]))));
        }
        return new SpeakerResolver()
                .resolve(text, utterances).stream().map(ScoredSpeaker::speaker).toList();
    }
}
