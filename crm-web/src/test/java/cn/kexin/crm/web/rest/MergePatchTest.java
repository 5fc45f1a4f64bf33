package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    record Owner(String unit, @Schema(nullable = true) String person) {}

    record Edit(
            String name,
            @Schema(nullable = true) String phone,
            Owner owner,
            @Schema(nullable = true) List<String> tags) {}

    private static final Edit CURRENT = new Edit("甲", "021", new Owner("HQ", "sales"), List.of("a", "b"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                     | 甲 021 HQ sales [a, b]",
                "{\"name\":\"乙\"}                      | 乙 021 HQ sales [a, b]",
                "{\"phone\":null}                       | 甲 null HQ sales [a, b]",
                "{\"owner\":{\"person\":null}}          | 甲 021 HQ null [a, b]",
                "{\"tags\":[\"c\"]}                     | 甲 021 HQ sales [c]",
            })
    void changesWhatIsNamed(String patch, String expected) throws IOException {
        Edit changed = read(patch).onto(CURRENT);
        assertThat(String.join(
                        " ",
                        changed.name(),
                        changed.phone(),
                        changed.owner().unit(),
                        changed.owner().person(),
                        changed.tags().toString()))
                .isEqualTo(expected);
    }

    @Test
    void emptiesAWholeMember() throws IOException {
        assertThat(read("{\"tags\":null}").onto(CURRENT).tags()).isNull();
    }

    @Test
    void refusesToEmptyWhatHasToBeThere() throws IOException {
        MergePatch patch = read("{\"name\":null,\"phone\":null,\"owner\":{\"unit\":null}}");
        assertThatThrownBy(() -> patch.onto(CURRENT)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal.faults()).extracting(Refusal.Fault::field).containsExactly("name", "owner.unit");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":5}                  | id",
                "{\"name\":5}                | name",
                "{\"owner\":\"sales\"}       | owner",
                "{\"owner\":{\"role\":\"x\"}} | owner.role",
                "{\"tags\":[1]}              | tags[0]",
            })
    void refusesOtherMembersAndTypes(String patch, String field) {
        assertThatThrownBy(() -> read(patch).onto(CURRENT)).isInstanceOfSatisfying(Refusal.class, e -> {
            assertThat(e.status()).isEqualTo(400);
            assertThat(e.faults().get(0).field()).isEqualTo(field);
        });
    }

    @Test
    void isAnObject() {
        for (String wrong : List.of("[]", "5", "null", "\"a\"")) {
            assertThatThrownBy(() -> read(wrong)).isInstanceOf(Refusal.class);
        }
    }

    private static MergePatch read(String text) throws IOException {
        return MergePatch.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
