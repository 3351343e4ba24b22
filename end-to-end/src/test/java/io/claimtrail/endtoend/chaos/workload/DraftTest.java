package io.claimtrail.endtoend.chaos.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.installation.Api;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Draft DRAFT = Draft.first(12).next();
    private static final Draft LONG = Draft.firstLong(13);

    @Test
    void everyTextHasTheTokenOfItsVersionOnly() {
        assertThat(Draft.tokens(DRAFT.json())).containsExactly(DRAFT.token());
        assertThat(Draft.tokens(DRAFT.title())).containsExactly(DRAFT.token());
        assertThat(DRAFT.contents()).allMatch(content -> content.contains(DRAFT.token()));
        assertThat(DRAFT.token()).isNotEqualTo(DRAFT.next().token());
    }

    @Test
    void aTokenNamesItsArticle() {
        assertThat(Draft.articleOf(DRAFT.token())).isEqualTo(DRAFT.id());
        assertThat(Draft.articleOf(LONG.token())).isEqualTo(LONG.id());
    }

    @Test
    void findsTheTokensOfAllVersionsInAText() {
        assertThat(Draft.tokens("{\"a\":\"" + DRAFT.token() + "\",\"b\":[\"x" + LONG.token() + "\"]} 00001301q"))
                .containsExactly(DRAFT.token(), LONG.token());
    }

    @Test
    void everyParagraphOfALongVersionHasItsToken() {
        String body = Api.parse(LONG.json()).path("body").asText();

        assertThat(body.length()).isGreaterThan(3_000);
        assertThat(Stream.of(body.split("\n\n"))).allMatch(paragraph -> paragraph.contains(LONG.token()));
        assertThat(Draft.tokens(body)).containsExactly(LONG.token());
    }

    @Test
    void theNextVersionOfALongOneIsShort() {
        assertThat(LONG.next().json().length()).isLessThan(1_000);
        assertThat(LONG.next().id()).isEqualTo(LONG.id());
    }
}
