package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of customers and their touches, and by which name. */
class CustomerRefusalsIT {

    private final Api sales = Api.person("sales").inEnglish();

    private Answer person() {
        Answer created =
                sales.post("/customers?onDuplicate=allow", "{'kind':'PERSON','name':'周" + UUID.randomUUID() + "'}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created;
    }

    private static String path(Answer created) {
        return "/customers/" + created.json().path("id").asText();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':null}            | kind",
                "{'owner':null}           | owner",
                "{'owner':{'unit':null}}  | owner.unit",
                "{'name':null}            | name",
                "{'status':null}          | status",
            })
    void whatHasToBeThereCannotBeEmptied(String patch, String field) {
        Answer created = person();

        Answer refused = sales.with("If-Match", created.header("ETag")).send("PATCH", path(created), patch);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.firstError()).startsWith(field + ": ");
        JsonNode after = sales.get(path(created)).json();
        assertThat(after.path("kind").asText()).isEqualTo("PERSON");
        assertThat(after.path("owner")).isEqualTo(created.json().path("owner"));
    }

    @Test
    void anOwnersUnitIsNamedAsItWasSent() {
        Answer refused = sales.post("/customers", "{'name':'某某','owner':{'unit':'NOWHERE'}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.firstError()).startsWith("owner.unit: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\tb", "a\\u202Eb"})
    void aNameIsOneLineThatReadsAsItIsWritten(String name) {
        Answer refused = sales.post("/customers?onDuplicate=allow", "{'name':'" + name + "'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.firstError()).startsWith("name: One line of text only");
        Answer contact = sales.post(path(person()) + "/contacts", "{'name':'" + name + "'}");
        assertThat(contact.firstError()).startsWith("name: One line of text only");
    }

    @Test
    void aTouchLiesInTimesThatPeopleRemember() {
        String touches = path(person()) + "/interactions";
        String tomorrow = Instant.now().plus(2, ChronoUnit.DAYS).toString();
        for (String when : List.of("1800-01-01T00:00:00Z", tomorrow)) {
            Answer refused = sales.post(
                    touches, "{'channel':'PHONE','direction':'OUT','summary':'询价','occurredAt':'" + when + "'}");
            assertThat(refused.status()).as(when).isEqualTo(422);
            assertThat(refused.firstError()).startsWith("occurredAt: ");
        }
    }

    @Test
    void aTouchHasATag() {
        Answer touch =
                sales.post(path(person()) + "/interactions", "{'channel':'PHONE','direction':'OUT','summary':'询价'}");
        Answer found = sales.get(touch.header("Location"));

        assertThat(found.header("ETag")).isNotNull().isEqualTo(touch.header("ETag"));
        assertThat(sales.with("If-None-Match", found.header("ETag"))
                        .get(touch.header("Location"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aTimelineHasNoUnknownKinds() {
        String timeline = path(person()) + "/timeline?kind=";
        Answer refused = sales.get(timeline + "BAD");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.firstError())
                .startsWith("kind: There is no kind “BAD”; possible are: ")
                .contains("CASE_CLOSED");
        for (String kind : List.of("TOUCH", "CASE_OPENED")) {
            assertThat(sales.get(timeline + kind).status()).as(kind).isEqualTo(200);
        }
    }
}
