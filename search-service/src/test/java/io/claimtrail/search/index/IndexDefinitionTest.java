package io.claimtrail.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What indices of an earlier build look like. A changed mapping reaches an installation only with the next rebuild, so a
 * digest may change only together with a note in the changelog that a rebuild is needed.
 */
class IndexDefinitionTest {

    @ParameterizedTest
    @CsvSource({
        "ARTICLES, cf8298d8597a1a25a62067abce534489be17a5931b6aeba85697c00fb3311687",
        "CLAIMS,   3b2f00ea3676e310b779b3b3707ba650e780238cb37acebbd0838c75d080f33f",
        "REVIEWS,  d5a15ef29ab9aa641adb7048abe11bf1b519ada3b31665b70a03aef9d667a31a",
        "SPEAKERS, 67803d94b4ddb3361c6e30920af5b767d77ae17247b4c1c0c95326be3254f326",
        "LEDGER,   7af580d352242a0da8bed2d15991b22125c8015f7e8ad0ae4c090a7fa27be856"
    })
    void keepsSettingsAndMappings(Index index, String digest) throws IOException, NoSuchAlgorithmException {
        String resource = "/elasticsearch/" + index.baseName() + ".json";
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            byte[] compact = new ObjectMapper().readTree(in).toString().getBytes(UTF_8);

            byte[] actual = MessageDigest.getInstance("SHA-256").digest(compact);

            assertThat(HexFormat.of().formatHex(actual)).isEqualTo(digest);
        }
    }

    @Test
    void keepsTheNamesOfIndicesAndAliases() {
        Generation generation = new Generation("claimtrail-", 7);

        assertThat(generation.index(Index.CLAIMS)).isEqualTo("claimtrail-claims-000007");
        assertThat(generation.writer(Index.CLAIMS)).isEqualTo("claimtrail-claims-000007-writer");
        assertThat(generation.suffix()).isEqualTo("000007");
        assertThat(Generation.readAlias("claimtrail-", Index.CLAIMS)).isEqualTo("claimtrail-claims");
        assertThat(Generation.liveAlias("claimtrail-", Index.CLAIMS)).isEqualTo("claimtrail-claims-write");
    }

    @ParameterizedTest
    @EnumSource
    void readsTheGenerationFromTheNameOfAnIndex(Index index) {
        Generation generation = new Generation("a-prefix-", 12);

        assertThat(Generation.of("a-prefix-", generation.index(index))).isEqualTo(generation);
    }
}
