package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    enum Colour {
        RED
    }

    record Thing(
            String name, Integer count, Boolean open, Colour colour, Instant at, LocalDate day, List<String> tags) {}

    @Test
    void readsWhatItWrites() throws JsonProcessingException {
        Thing thing = new Thing(
                "客心 😀",
                3,
                true,
                Colour.RED,
                Instant.parse("2026-02-13T02:00:00Z"),
                LocalDate.of(2026, 2, 13),
                List.of("a"));
        String text = Json.mapper().writeValueAsString(thing);
        assertThat(text)
                .isEqualTo("{\"name\":\"客心 😀\",\"count\":3,\"open\":true,\"colour\":\"RED\","
                        + "\"at\":\"2026-02-13T02:00:00Z\",\"day\":\"2026-02-13\",\"tags\":[\"a\"]}");
        assertThat(Json.mapper().readValue(text, Thing.class)).isEqualTo(thing);
    }

    @Test
    void takesAnyOffset() throws JsonProcessingException {
        Thing thing = Json.mapper().readValue("{\"at\":\"2026-02-13T10:00:00+08:00\"}", Thing.class);
        assertThat(thing.at()).isEqualTo("2026-02-13T02:00:00Z");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':5}                          | name",
                "{'name':true}                       | name",
                "{'name':['a']}                      | name",
                "{'name':'a\\u0000b'}                | name",
                "{'name':'\\ud800'}                  | name",
                "{'count':'3'}                       | count",
                "{'count':3.5}                       | count",
                "{'count':99999999999}               | count",
                "{'open':'true'}                     | open",
                "{'open':1}                          | open",
                "{'colour':'BLUE'}                   | colour",
                "{'colour':0}                        | colour",
                "{'at':1770948000}                   | at",
                "{'at':'2026-02-13'}                 | at",
                "{'at':'2026-02-13T10:00:00'}        | at",
                "{'at':'2026-02-30T10:00:00Z'}       | at",
                "{'at':'+12026-02-13T10:00:00Z'}     | at",
                "{'day':'13.2.2026'}                 | day",
                "{'day':'2026-02-30'}                | day",
                "{'day':[2026,2,13]}                 | day",
                "{'day':'+12026-02-13'}              | day",
                "{'tags':'a'}                        | tags",
                "{'tags':[null]}                     | tags[0]",
                "{'tags':['a',5]}                    | tags[1]",
                "{'more':1}                          | more",
            })
    void refusesWhatIsOfAnotherType(String text, String field) {
        Refusal refusal = refusalOf(text.replace('\'', '"'));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.line()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':          | 1",
                "{'name':'a'       | 1",
                "{'name':'a'}}     | 1",
                "{'name':'a'} {}   | 1",
                "{'name':'a','name':'b'} | 1",
                "{~~'name':~'a     | 4",
                "not json          | 1",
                "[                 | 1",
                "``                | 1",
            })
    void namesTheLineOfWhatIsNoJson(String text, int line) {
        Refusal refusal = refusalOf(text.replace('\'', '"').replace('~', '\n'));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.faults().get(0).line()).isEqualTo(line);
    }

    record Counted(int count) {}

    @Test
    void refusesToTakeNothingForANumber() {
        for (String text : List.of("{}", "{\"count\":null}")) {
            assertThatThrownBy(() -> Json.mapper().readValue(text, Counted.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void refusesWhatWouldExhaustTheServer() {
        assertThat(refusalOf("{\"tags\":" + "[".repeat(5000)).status()).isEqualTo(400);
        assertThat(refusalOf("{\"count\":" + "9".repeat(5000) + "}").status()).isEqualTo(400);
    }

    @Test
    void amountsAreTextsWithoutLoss() {
        assertThat(MoneyValue.of(new BigDecimal("1234.50"), "CNY")).isEqualTo(new MoneyValue("1234.50", "CNY"));
        assertThat(new MoneyValue("0.1", "CNY").amountOf("price")).isEqualByComparingTo("0.1");
        for (String wrong : List.of("", "1e5", "1,000", "1.23456", "１２", "NaN", "1".repeat(18))) {
            assertThatThrownBy(() -> new MoneyValue(wrong, "CNY").amountOf("price"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            e -> assertThat(e.faults().get(0).field()).isEqualTo("price.amount"));
        }
        assertThatThrownBy(() -> new MoneyValue("1", "XYZ").currencyOf("price")).isInstanceOf(Refusal.class);
        assertThat(new MoneyValue("1", "CNY").currencyOf("price")).isEqualTo("CNY");
    }

    private static Refusal refusalOf(String text) {
        try {
            Json.mapper().readValue(text, new TypeReference<Thing>() {});
        } catch (JsonProcessingException e) {
            return Refusal.of(e);
        }
        throw new AssertionError("accepted: " + text);
    }
}
