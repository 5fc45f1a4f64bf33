package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all resources of the interface share: who is let in, what refusals look like, pages, versions, repetitions. */
class RestIT {

    private static final String DUE = "/calendars/CN/due?from=2026-02-13T10:00:00%2B08:00";

    private final Api sales = Api.person("sales");

    @Test
    void nobodyIsLetInWithoutSayingWho() {
        Answer answer = Api.nobody().inEnglish().get("/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                .anySatisfy(way -> assertThat(way).startsWith("Bearer"))
                .anySatisfy(way -> assertThat(way).startsWith("Basic"));
        assertThat(answer.json().path("title").asText()).isEqualTo("Not signed in");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic",
                "Basic !!!",
                "Basic c2FsZXM=",
                "Basic OnBhc3M=",
                "Basic c2EAbGVzOng=",
                "Basic //79",
                "Bearer",
                "Bearer kx_wrong",
                "Digest username=sales",
                "nonsense",
            })
    void nobodyIsLetInWithSomethingElse(String authorization) {
        Answer answer = Api.nobody().with("Authorization", authorization).get("/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }

    @Test
    void guessesAreCountedByTheSameLockOut() {
        Api guess = Api.password("fenggang", "wrong").inEnglish();
        List<Answer> answers =
                IntStream.range(0, 6).mapToObj(number -> guess.get("/me")).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(401));
        assertThat(answers.get(5).header("Retry-After")).isNotNull();
        assertThat(Api.person("fenggang").get("/me").status()).isEqualTo(401);
    }

    @Test
    void aCallerKnowsHerself() {
        Answer answer = sales.get("/me");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        JsonNode me = answer.json();
        assertThat(me.path("person").path("username").asText()).isEqualTo("sales");
        assertThat(me.path("roles").path(0).path("role").asText()).isEqualTo("SALES");
        assertThat(me.path("units").size()).isPositive();
        assertThat(me.path("permissions").toString()).contains("calendar.list").doesNotContain("calendar.create");
    }

    @Test
    void aTokenActsForItsOwnerUntilItIsRevoked() {
        Api marketing = Api.person("marketing");
        Answer created = marketing.post("/tokens", "{'name':'ERP 😀 <b>'}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("name").asText()).isEqualTo("ERP 😀 <b>");
        Api token = Api.token(created.json().path("token").asText());
        assertThat(token.get("/me").json().path("person").path("username").asText())
                .isEqualTo("marketing");
        assertThat(token.post("/tokens", "{'name':'another'}").status()).isEqualTo(403);

        String address = created.header("Location");
        Answer found = token.get(address);
        assertThat(found.json().path("token").isNull()).isTrue();
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(sales.get(address).status()).isEqualTo(404);
        assertThat(marketing.delete(address).status()).isEqualTo(428);
        assertThat(marketing.with("If-Match", "\"999\"").delete(address).status())
                .isEqualTo(412);
        assertThat(marketing.with("If-Match", "nonsense").delete(address).status())
                .isEqualTo(412);
        Api current = marketing.with("If-Match", found.header("ETag"));
        assertThat(sales.with("If-Match", found.header("ETag")).delete(address).status())
                .isEqualTo(404);
        assertThat(current.delete(address).status()).isEqualTo(204);
        assertThat(current.delete(address).status()).isEqualTo(404);
        assertThat(token.get("/me").status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/units?q=", "/people?q=", "/customers?q=", "/cases?q=", "/tasks?q="})
    void refusalsNameTheParameterThatWasSent(String list) {
        assertThat(Api.person("customer_dept").get(list + "a".repeat(101)).firstError())
                .startsWith("q: ");
    }

    @Test
    void aListThatCannotBeSortedDoesNotOfferIt() {
        Answer unknown = Api.person("executive").inEnglish().get("/scorecards/1/indicators/X/evidence?sort=id");
        assertThat(unknown.firstError())
                .startsWith("sort: There is no parameter “sort” here; there are: ")
                .doesNotContain(", sort");
    }

    @Test
    void aPeriodWithATakenCodeIsAConflict() {
        Api department = Api.person("customer_dept").inEnglish();
        String code = department
                .get("/assessment-periods?size=1")
                .json()
                .at("/items/0/code")
                .asText();
        Answer again =
                department.post("/assessment-periods", "{'code':'" + code + "','from':'2031-01-01','to':'2031-01-31'}");
        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.firstError()).startsWith("code: ");
    }

    @Test
    void theSameNameTwiceIsRefusedAtTheField() {
        assertThat(Api.person("service").post("/tokens", "{'name':'CTI'}").status())
                .isEqualTo(201);
        Answer again = Api.person("service").inEnglish().post("/tokens", "{'name':'CTI'}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.firstError()).isEqualTo("name: You already have a token named “CTI”.");
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        assertThat(sales.get("/nothing").json().path("title").asText()).isEqualTo("未找到");
        assertThat(sales.inEnglish().get("/nothing").json().path("title").asText())
                .isEqualTo("Not found");
        assertThat(sales.with("Accept-Language", "fr, en;q=0.5, zh;q=0.9")
                        .get("/nothing")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("未找到");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/units?colour=red              | colour",
                "/units?page=0                  | page",
                "/units?page=-1                 | page",
                "/units?page=x                  | page",
                "/units?page=99999999999        | page",
                "/units?page=2147483647         | page",
                "/units?size=0                  | size",
                "/units?size=501                | size",
                "/units?sort=password           | sort",
                "/units?sort=                   | sort",
                "/units?page=1&page=2           | page",
                "/units?type=GALAXY             | type",
                "/units?active=1                | active",
                "/units?q=a%00b                 | q",
                "/people?role=KING              | role",
                "/me?q=x                        | q",
                "/calendars/CN/due?workingDays=1 | from",
            })
    void parametersAreReadStrictly(String path, String field) {
        Answer answer = sales.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
    }

    @Test
    void aTextToSearchForIsOnlyAText() {
        assertThat(sales.get("/units?q=" + "%25").json().path("total").asInt()).isZero();
        assertThat(sales.get("/units?q=%27%20or%201%3D1%20--")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(sales.get("/units?q=" + "a".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOther() {
        JsonNode all = sales.get("/people?size=500").json();
        int total = all.path("total").asInt();
        assertThat(all.path("items").size()).isEqualTo(total);
        JsonNode second = sales.get("/people?size=3&page=2&sort=-username").json();
        assertThat(second.path("page").asInt()).isEqualTo(2);
        assertThat(second.path("size").asInt()).isEqualTo(3);
        assertThat(second.path("total").asInt()).isEqualTo(total);
        assertThat(second.path("items").path(0).path("username").asText())
                .isEqualTo(all.path("items").path(total - 4).path("username").asText());
        assertThat(sales.get("/people?page=9999").json().path("items").size()).isZero();
    }

    @Test
    void anUnchangedResourceIsNotSentAgain() {
        Answer unit = sales.get("/units/HQ");
        assertThat(unit.json().path("code").asText()).isEqualTo("HQ");
        assertThat(sales.with("If-None-Match", unit.header("ETag"))
                        .get("/units/HQ")
                        .status())
                .isEqualTo(304);
        assertThat(sales.get("/units/NOWHERE").status()).isEqualTo(404);
    }

    @Test
    void dueTimesFollowTheCalendar() {
        assertThat(sales.get(DUE + "&workingDays=2").json().path("dueAt").asText())
                .isEqualTo("2026-02-24T02:00:00Z");
        assertThat(sales.get(DUE + "&workingMinutes=480").json().path("dueAt").asText())
                .isEqualTo("2026-02-14T02:00:00Z");
        assertThat(sales.get(DUE + "&workingDays=300")
                        .json()
                        .path("holidaysKnown")
                        .asBoolean())
                .isFalse();
        for (String wrong : List.of("", "&workingDays=1&workingMinutes=1", "&workingDays=-1", "&workingDays=1.5")) {
            assertThat(sales.get(DUE + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(sales.get(DUE + "&workingMinutes=9223372036854775807").status())
                .isEqualTo(422);
        assertThat(sales.get("/calendars/XX/due?from=2026-02-13T10:00:00Z&workingDays=1")
                        .status())
                .isEqualTo(404);
        assertThat(sales.get("/calendars/CN/due?from=1950-02-13T10:00:00Z&workingDays=1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void bodiesAreReadStrictly() {
        Api english = sales.inEnglish();
        assertThat(english.post("/tokens", "{'name':'a','colour':'red'}").firstError())
                .isEqualTo("colour: There is no member “colour” here.");
        Answer broken = english.post("/tokens", "{\n  'name':\n  'a");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().path("errors").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(english.post("/tokens", "{'name':'" + "x".repeat(81) + "'}").firstError())
                .startsWith("name: ");
        for (String wrong : List.of("", "null", "[]", "5", "{", "{'name':5}", "{'name':null}", "{'name':'a\\u0000'}")) {
            assertThat(english.post("/tokens", wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(english.post("/tokens", "{'name':'" + "x".repeat(2 << 20) + "'}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void theServersOwnRefusalsHaveTheSameForm() {
        Answer put = sales.send("PUT", "/me", "{}");
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.header("Allow")).contains("GET");
        Answer form =
                sales.with("Content-Type", "application/x-www-form-urlencoded").post("/tokens", "name=a");
        assertThat(form.status()).isEqualTo(415);
        Answer html = sales.with("Accept", "text/html").get("/me");
        assertThat(html.status()).isEqualTo(406);
        assertThat(List.of(put, form, html))
                .allSatisfy(answer -> assertThat(answer.mediaType()).isEqualTo("application/problem+json"));
    }

    @Test
    void aRepeatedPostIsDoneOnce() {
        Api service =
                Api.person("service").with("Idempotency-Key", UUID.randomUUID().toString());
        String customer = service.get("/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("customerId")
                .asText();
        String body = "{'type':'SERVICE_REQUEST','category':'EQUIPMENT_FAULT','customerId':" + customer
                + ",'subject':'重复提交 😀'}";
        List<Answer> answers = IntStream.range(0, 5)
                .parallel()
                .mapToObj(number -> service.post("/cases", body))
                .toList();
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        Answer again = service.post("/cases", body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(answers).filteredOn(answer -> answer.status() == 201).allSatisfy(answer -> {
            assertThat(answer.json()).isEqualTo(again.json());
            assertThat(answer.header("Location")).isEqualTo(again.header("Location"));
            assertThat(answer.header("ETag")).isEqualTo(again.header("ETag"));
        });
        assertThat(service.post("/cases", body.replace("重复", "另外")).status()).isEqualTo(422);
        assertThat(service.with("Idempotency-Key", "with blank")
                        .post("/cases", body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theDescriptionCoversEveryPathWithExamples() {
        JsonNode description = Api.description();
        assertThat(description
                        .path("paths")
                        .path("/api/v1/me")
                        .path("get")
                        .path("summary")
                        .asText())
                .isNotEmpty();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> assertThat(verb.getValue().path("summary").asText())
                        .as(verb.getKey() + " " + path.getKey())
                        .isNotEmpty()));
        assertThat(description
                        .at("/paths/~1api~1v1~1assessment-periods~1{id}~1steps/post/parameters")
                        .findValuesAsText("name"))
                .contains("If-Match");
        assertThat(description
                        .at("/paths/~1api~1v1~1assessment-periods~1{id}~1steps/post/responses")
                        .has("428"))
                .isTrue();
        for (String nullable : List.of(
                "Unit/head",
                "Unit/parent",
                "HeldRole/delegatedBy",
                "AssessmentPeriod/computation",
                "Scorecard/person")) {
            JsonNode member = description.at("/components/schemas/" + nullable.replace("/", "/properties/"));
            assertThat(member.path("nullable").asBoolean()).as(nullable).isTrue();
            assertThat(member.path("type").asText()).as(nullable).isEqualTo("object");
        }
        assertThat(description
                        .at("/components/schemas/Explanation/properties/text/example")
                        .asText())
                .isNotEmpty();
        JsonNode due =
                description.path("components").path("schemas").path("Due").path("properties");
        assertThat(due.path("dueAt").path("format").asText()).isEqualTo("date-time");
        assertThat(due.path("dueAt").path("example").asText()).isNotEmpty();
    }
}
