package cn.kexin.crm.ejb.exchange.internal.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.project.ocds.Release;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReaderTest {

    private static final String ONE =
            "{\"ocid\": \"o-1\", \"id\": \"1\", \"date\": \"2020-01-01T00:00:00Z\", \"tag\": [\"tender\"], \"tender\": {\"title\": \"x\"}}";

    private static List<ReleaseText> read(Reader from) throws IOException {
        List<ReleaseText> found = new ArrayList<>();
        try (ReleaseReader reader = new ReleaseReader(from)) {
            for (ReleaseText text = reader.next(); text != null; text = reader.next()) {
                found.add(text);
            }
        }
        return found;
    }

    private static List<ReleaseText> read(String text) throws IOException {
        return read(new StringReader(text));
    }

    private static Reader shipped(String file) {
        return new InputStreamReader(
                ReleaseReaderTest.class.getResourceAsStream("/cn/kexin/crm/ejb/exchange/ocds/" + file),
                StandardCharsets.UTF_8);
    }

    @Test
    void allSixReleasesOfAPackageAreFound() throws IOException {
        List<ReleaseText> releases = read(shipped("ocds-213czf-000-00001.json"));

        assertThat(releases)
                .hasSize(6)
                .extracting(text -> text.toRelease().ocid())
                .containsOnly("ocds-213czf-000-00001");
        assertThat(releases.get(5).toRelease().tags()).containsExactly("implementation");
        assertThat(releases.get(0).document())
                .contains("London Borough of Barnet")
                .doesNotContain("contactPoint", "@");
    }

    @Test
    void aRecordThatOnlyLinksToItsReleasesGivesTheCompiledOne() throws IOException {
        assertThat(read(shipped("record_ocds-213czf-000-00001.json")))
                .singleElement()
                .extracting(text -> text.toRelease().tags())
                .isEqualTo(List.of("compiled"));
    }

    @Test
    void aRecordWithItsReleasesGivesThese() throws IOException {
        assertThat(read("{\"version\": \"1.1\", \"records\": [{\"ocid\": \"o-1\", \"releases\": [" + ONE
                        + "], \"versionedRelease\": {\"tender\": [1]}, \"compiledRelease\": " + ONE + "}]}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s, %s]", "%s\n%s", "{\"version\": \"1.0\", \"uri\": \"u\", \"releases\": [%s]}"})
    void aReleaseIsFoundWhateverWrapsIt(String wrapper) throws IOException {
        assertThat(read(wrapper.replace("%s", ONE)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.toRelease().id()).isEqualTo("1"));
    }

    @Test
    void howItIsWrittenMakesNoOtherRelease() throws IOException {
        Release one = read(ONE).get(0).toRelease();
        Release same =
                read("{\"tender\": {\"title\": \"x\"}, \"tag\": [\"tender\"],\n \"date\": \"2020-01-01T00:00:00Z\","
                                + "\"id\": \"1\", \"ocid\": \"o-1\"}")
                        .get(0)
                        .toRelease();

        assertThat(same.hash()).isEqualTo(one.hash());
        assertThat(one.date()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"releases\": [" + "}", "{\"ocid\": }", "\u4e0d\u662f", "{\"ocid\": \"o\"} x"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("exchange.error.ocdsNotJson"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2.0\"", "1.1", "null", "{}"})
    void aVersionWeDoNotKnowIsRefused(String version) {
        assertThatThrownBy(() -> read("{\"version\": " + version + ", \"releases\": []}"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("exchange.error.ocdsVersion"));
    }

    @Test
    void halfASignIsNotStored() throws IOException {
        ReleaseText text =
                read("{\"ocid\": \"o\", \"id\": \"1\", \"date\": \"2020-01-01\", \"tender\": {\"title\": \"a\\ud800b\\u0000\"}}")
                        .get(0);

        assertThat(text.document()).contains("a\uFFFDb").doesNotContain("\ud800", "\0");
        assertThat(text.cells()).contains("a\uFFFDb ");
    }

    @Test
    void tooMuchIsRefusedAndTheNextReleaseRead() throws IOException {
        String many =
                "{\"ocid\": \"o-2\", \"id\": \"2\", \"date\": \"2020-01-01\", \"x\": [" + "1,".repeat(150_000) + "1]}";
        List<ReleaseText> releases = read("[" + many + ", " + ONE + "]");

        assertThat(releases).hasSize(2);
        assertThatThrownBy(() -> releases.get(0).toRelease())
                .isInstanceOfSatisfying(
                        RowRefusal.class, e -> assertThat(e.key()).isEqualTo("exchange.error.ocdsTooLarge"));
        assertThat(releases.get(1).toRelease().id()).isEqualTo("1");
    }

    @Test
    void depthAndLongTextsAreRefused() {
        String deep = "{\"ocid\": \"o\", \"a\": " + "[".repeat(500) + "]".repeat(500) + "}";
        String longText = "{\"ocid\": \"" + "o".repeat(600_000) + "\"}";

        for (String text : List.of(deep, longText)) {
            assertThatThrownBy(() -> read(text))
                    .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                            .isEqualTo("exchange.error.ocdsTooDeep"));
        }
    }
}
