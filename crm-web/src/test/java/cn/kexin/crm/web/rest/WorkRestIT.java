package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

/** What goes around cases, for other systems: ties, appointments, notices, articles, and telling others by web-hooks. */
class WorkRestIT {

    private final Api service = Api.person("service");
    private final Api office = Api.person("customer_dept");

    private String customer() {
        Answer created = Api.person("sales").post("/customers?onDuplicate=allow", "{'name':'接口往来测试医院'}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("id").asText();
    }

    private String open(String customer, String subject) {
        Answer opened = service.post(
                "/cases",
                "{'type':'SERVICE_REQUEST','category':'SYSTEM_FAULT','customerId':" + customer + ",'subject':'"
                        + subject + "'}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().path("id").asText();
    }

    private static String tie(String way, String other) {
        return "{'tie':'" + way + "','caseId':" + other + "}";
    }

    @Test
    void casesAreTiedMergedAndTakenApartAgain() {
        String customer = customer();
        String one = open(customer, "接口合并甲");
        String two = open(customer, "接口合并乙");
        String ties = "/cases/" + one + "/ties";

        assertThat(office.post(ties, tie("RELATED", two))
                        .json()
                        .at("/cases/0/tie")
                        .asText())
                .isEqualTo("RELATED");
        assertThat(office.post(ties + "/removal", tie("RELATED", two)).json().path("cases"))
                .isEmpty();

        Answer merged = office.post(ties, tie("MERGED", two));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.json().at("/cases/0/undoable").asBoolean()).isTrue();
        assertThat(office.get("/cases/" + two).json().path("status").asText()).isEqualTo("CLOSED");
        assertThat(Api.person("sales_director")
                        .post(ties + "/removal", tie("MERGED", two))
                        .status())
                .isEqualTo(409);
        Answer apart = office.post(ties + "/removal", tie("MERGED", two));
        assertThat(apart.status()).as(apart.text()).isEqualTo(200);
        assertThat(office.get("/cases/" + two).json().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(office.post(ties + "/removal", tie("MERGED", two)).status())
                .as("once more")
                .isEqualTo(409);
        assertThat(office.post(ties, tie("PARENT", two)).firstError()).startsWith("tie: ");
        assertThat(office.post(ties, tie("RELATED", "987654321")).status()).isEqualTo(404);
    }

    @Test
    void manyCasesArePutUnderAFaultAndEachIsTold() {
        String fault = open(customer(), "接口重大故障");
        String affected = open(customer(), "接口受影响");

        JsonNode told = office.inEnglish()
                .post("/cases/" + fault + "/ties/affected", "{'caseIds':[" + affected + "," + fault + ",987654321]}")
                .json();
        assertThat(told.at("/0/done").asBoolean()).isTrue();
        assertThat(told.at("/1/done").asBoolean()).isFalse();
        assertThat(told.at("/2/message").asText()).contains("987654321").doesNotContain("common.");
        assertThat(office.get("/cases/" + affected + "/ties")
                        .json()
                        .at("/cases/0/tie")
                        .asText())
                .isEqualTo("MAJOR");
    }

    @Test
    void anAppointmentIsArrangedMovedAndCancelledOnTheVersionThatWasRead() {
        LocalDate monday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String when = "'startsAt':'" + monday + "T09:00:00+08:00','endsAt':'" + monday + "T10:00:00+08:00'";
        Answer made = service.post(
                "/appointments",
                "{'customerId':" + customer() + ",'kind':'REPAIR','subject':'接口预约'," + when
                        + ",'people':['functional'],'acknowledged':true}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = "/appointments/" + made.json().path("id").asText();
        assertThat(made.json().path("zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(service.get("/appointments?person=functional&open=true&from=" + monday + "T00:00:00Z")
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(made.json().path("id").asText());

        String later = "{'startsAt':'" + monday + "T13:30:00+08:00','endsAt':'" + monday
                + "T14:30:00+08:00','side':'CUSTOMER','reason':'停电检修','acknowledged':true}";
        assertThat(service.post(path + "/move", later).status()).isEqualTo(428);
        Answer moved = service.with("If-Match", made.header("ETag")).post(path + "/move", later);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("startsAt").asText())
                .isNotEqualTo(made.json().path("startsAt").asText());
        assertThat(service.with("If-Match", made.header("ETag"))
                        .post(path + "/confirmation", null)
                        .status())
                .isEqualTo(412);
        Answer off = service.with("If-Match", moved.header("ETag"))
                .post(path + "/cancellation", "{'side':'CUSTOMER','reason':'已自行恢复'}");
        assertThat(off.json().path("status").asText()).as(off.text()).isEqualTo("CANCELLED");
        assertThat(Api.person("admin").get(path).status()).isEqualTo(403);
    }

    @Test
    void noticesAreReadOnceAndOnlyByWhomTheyAreFor() {
        open(customer(), "接口通知");
        Api engineer = Api.person("functional");
        JsonNode unread = engineer.inEnglish().get("/notices?unread=true").json();
        assertThat(unread.path("total").asInt()).isPositive();
        JsonNode first = unread.at("/items/0");
        assertThat(first.path("text").asText()).isNotEmpty().doesNotContain("notification.");
        String reading = "/notices/" + first.path("id").asText() + "/reading";

        assertThat(service.post(reading, null).status()).isEqualTo(404);
        assertThat(engineer.post(reading, null).json().path("readAt").isNull()).isFalse();
        assertThat(engineer.post("/notices/reading", null).status()).isEqualTo(204);
        assertThat(engineer.get("/notices/unread").json().path("unread").asInt())
                .isZero();
    }

    @Test
    void articlesAreFoundByTheirWordsAndReadWhole() {
        JsonNode all = service.get("/articles?sort=-uses").json();
        assertThat(all.path("total").asInt()).isPositive();
        String title = all.at("/items/0/title").asText();
        Answer found = service.get(
                "/articles?q=" + java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.json().path("items").findValuesAsText("title")).contains(title);

        Answer whole = service.get("/articles/" + all.at("/items/0/id").asText());
        assertThat(whole.json().path("body").asText()).isNotEmpty();
        assertThat(whole.header("ETag")).isNotNull();
    }

    @Test
    void aWebHookIsKeptByTheAdministratorAndItsSecretToldOnce() {
        Api admin = Api.person("admin");
        String body =
                "{'name':'接口订阅','url':'https://wms.example.cn/crm','events':['CASE_OPENED'],'owner':'customer_dept'}";
        assertThat(office.post("/webhooks", body).status()).isEqualTo(403);
        assertThat(admin.post("/webhooks", body.replace("https", "http")).firstError())
                .startsWith("url: ");

        Answer made = admin.post("/webhooks", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String secret = made.json().path("secret").asText();
        assertThat(secret).startsWith("whsec_");
        String hook = "/webhooks/" + made.json().path("id").asText();
        Answer read = admin.get(hook);
        assertThat(read.json().path("secret").isNull()).isTrue();
        assertThat(read.json().path("secretReadable").asBoolean()).isTrue();

        Answer renewed = admin.with("If-Match", read.header("ETag")).post(hook + "/secret", null);
        assertThat(renewed.json().path("secret").asText()).startsWith("whsec_").isNotEqualTo(secret);
        Answer changed =
                admin.with("If-Match", renewed.header("ETag")).send("PATCH", hook, "{'events':['CASE_CLOSED']}");
        assertThat(changed.json().at("/events/0").asText()).as(changed.text()).isEqualTo("CASE_CLOSED");
        Answer off = admin.with("If-Match", changed.header("ETag")).post(hook + "/deactivation", null);
        assertThat(off.json().path("active").asBoolean()).isFalse();
        assertThat(admin.post(hook + "/test", null).status()).as("it is off").isEqualTo(409);
        assertThat(admin.get(hook + "/events").json().path("total").asInt()).isZero();
        assertThat(admin.with("If-Match", off.header("ETag")).delete(hook).status())
                .isEqualTo(204);
        assertThat(admin.get(hook).status()).isEqualTo(404);
    }
}
