package io.claimtrail.search.page.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=ruiz%20dam", "/claims/a%231", "/speakers/x?then=//evil.example"})
    void leadsToAPageOfThisServer(String address) {
        assertThat(Destination.of(address).path()).isEqualTo(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/ /evil.example",
                "/a\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "evil"
            })
    void leadsToTheStartPageInsteadOfAnotherServer(String address) {
        assertThat(Destination.of(address).path()).isEqualTo("/");
    }

    @Test
    void keepsTheQueryOfTheRequest() {
        assertThat(Destination.of(URI.create("http://localhost:8083/search?q=a%20b&page=2"))
                        .signIn())
                .isEqualTo("/sign-in?then=%2Fsearch%3Fq%3Da%2520b%26page%3D2");
    }
}
