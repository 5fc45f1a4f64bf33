package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Consents, wishes to be left alone, and what people ask concerning their personal information. */
class PrivacyRestIT {

    private static final String PHONE_SERVICE = "PHONE/SERVICE";
    private static final String EMAIL_MARKETING = "EMAIL/MARKETING";

    private final Api sales = Api.person("sales");
    private final Api officer = Api.person("customer_dept");

    private static String id(Answer created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("id").asText();
    }

    /** @return the path of a new customer with one contact person */
    private String customer(String name) {
        return "/customers/" + id(sales.post("/customers?onDuplicate=allow", "{'name':'" + name + "'}"));
    }

    private String contact(String customer, String name) {
        return id(sales.post(customer + "/contacts", "{'name':'" + name + "','email':'" + name.hashCode() + "@x.cn'}"));
    }

    /** @return whether somebody may be approached, of the customer itself for an empty id */
    private String verdict(String customer, String contact, String way) {
        String[] parts = way.split("/");
        return StreamSupport.stream(
                        sales.get(customer + "/contact-permissions")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(each -> each.path("contactId").asText("").equals(contact)
                        || contact.isEmpty() && each.path("contactId").isNull())
                .flatMap(each -> StreamSupport.stream(each.path("permissions").spliterator(), false))
                .filter(each -> each.path("channel").asText().equals(parts[0])
                        && each.path("purpose").asText().equals(parts[1]))
                .findFirst()
                .orElseThrow()
                .path("verdict")
                .asText();
    }

    @Test
    void aConsentIsGivenWithEvidenceAndTakenBackWithoutAny() {
        String customer = customer("接口同意测试水厂");
        String contact = contact(customer, "同意人甲");
        String said = "{'contactId':" + contact + ",'channels':['EMAIL','PHONE'],'purposes':['MARKETING'],";
        assertThat(verdict(customer, contact, EMAIL_MARKETING)).isEqualTo("REFUSED");

        Answer bare = sales.post(customer + "/consents", said + "'state':'GIVEN','source':'WRITTEN'}");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.firstError()).startsWith("evidence: ");

        Answer given =
                sales.post(customer + "/consents", said + "'state':'GIVEN','source':'WRITTEN','evidence':'展会登记表'}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.json().path("items").size()).isEqualTo(2);
        assertThat(given.json().at("/items/0/evidence").asText()).isEqualTo("展会登记表");
        assertThat(verdict(customer, contact, EMAIL_MARKETING)).isEqualTo("FREE");

        assertThat(sales.post(customer + "/consents", said + "'state':'UNKNOWN','source':'WRITTEN'}")
                        .firstError())
                .startsWith("state: ");
        Answer early = sales.post(
                customer + "/consents",
                said + "'state':'WITHDRAWN','source':'WRITTEN','occurredAt':'2001-01-01T00:00:00Z'}");
        assertThat(early.firstError()).startsWith("occurredAt: ");
        assertThat(sales.post(customer + "/consents", said + "'state':'WITHDRAWN','source':'WRITTEN'}")
                        .status())
                .isEqualTo(201);
        assertThat(verdict(customer, contact, EMAIL_MARKETING)).isEqualTo("REFUSED");
        JsonNode history = sales.get(customer + "/consents?size=1").json();
        assertThat(history.path("total").asInt()).isEqualTo(4);
        assertThat(history.at("/items/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(Api.person("caoyang").get(customer + "/consents").status()).isEqualTo(404);
        assertThat(Api.person("executive")
                        .post(customer + "/consents", said + "'state':'WITHDRAWN','source':'WRITTEN'}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoWantsToBeLeftAloneIsUntilTheWishIsLifted() {
        String customer = customer("接口勿扰测试水厂");
        Answer set = sales.post(customer + "/blocks", "{'channel':'PHONE','reason':'不接电话'}");
        String block = customer + "/blocks/" + id(set);
        assertThat(set.header("Location")).endsWith(block);
        assertThat(verdict(customer, "", PHONE_SERVICE)).isEqualTo("WITH_REASON");
        Answer touch = sales.post(customer + "/interactions", "{'channel':'PHONE','direction':'OUT','summary':'推荐新品'}");
        assertThat(touch.firstError()).startsWith("contactReason: ");

        assertThat(sales.post(block + "/lifting", "{'reason':'对方来电'}").status()).isEqualTo(428);
        assertThat(sales.with("If-Match", "\"99\"")
                        .post(block + "/lifting", "{'reason':'对方来电'}")
                        .status())
                .isEqualTo(412);
        Api current = sales.with("If-Match", set.header("ETag"));
        assertThat(current.post(block + "/lifting", "{'reason':' '}").firstError())
                .startsWith("reason: ");
        Answer lifted = current.post(block + "/lifting", "{'reason':'对方来电'}");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        assertThat(lifted.json().path("inForce").asBoolean()).isFalse();
        assertThat(lifted.header("ETag")).isEqualTo(sales.get(block).header("ETag"));
        assertThat(sales.with("If-Match", lifted.header("ETag"))
                        .post(block + "/lifting", "{'reason':'再次'}")
                        .status())
                .isEqualTo(409);
        assertThat(verdict(customer, "", PHONE_SERVICE)).isEqualTo("FREE");
        assertThat(sales.get(customer + "/blocks").json().path("items").size()).isEqualTo(1);
        assertThat(sales.post(customer + "/blocks", "{'reason':'x','until':'2001-01-01'}")
                        .firstError())
                .startsWith("until: ");
    }

    private Answer register(String customer, String contact, String kind) {
        return officer.post(
                "/data-requests",
                "{'kind':'" + kind + "','customerId':" + customer.replaceAll("\\D", "") + ",'contactId':" + contact
                        + ",'askedBy':'本人','identityCheck':'回拨登记电话核实'}");
    }

    @Test
    void aRequestIsRegisteredReportedAndClosed() {
        String customer = customer("接口请求测试水厂");
        String contact = contact(customer, "请求人乙");
        Answer opened = register(customer, contact, "ACCESS");
        String request = "/data-requests/" + id(opened);
        assertThat(opened.json().path("article").asText()).isEqualTo("45");
        assertThat(opened.json().path("state").asText()).isEqualTo("OPEN");
        assertThat(officer.get("/data-requests?state=OPEN&kind=ACCESS&sort=-openedAt&customer="
                                + customer.replaceAll("\\D", ""))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        Answer report = officer.get(request + "/report");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.header("Content-Disposition")).contains(".json");
        assertThat(report.json().at("/person/name").asText()).isEqualTo("请求人乙");
        assertThat(report.json().path("sections").toString()).contains("请求人乙");

        Answer answered = officer.with("If-Match", opened.header("ETag")).post(request + "/answer", "{'text':'已交付报告'}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(answered.json().path("state").asText()).isEqualTo("DONE");
        assertThat(answered.json().path("decidedBy").asText()).isEqualTo("customer_dept");
        assertThat(officer.with("If-Match", opened.header("ETag"))
                        .post(request + "/refusal", "{'text':'晚了'}")
                        .status())
                .isEqualTo(412);
        assertThat(officer.get(request + "/steps").json().path("items").findValuesAsText("step"))
                .containsExactly("OPENED", "REPORT_TAKEN", "ANSWERED");
        assertThat(sales.get("/data-requests").status()).isEqualTo(403);
    }

    @Test
    void anErasureIsShownBeforeAndReleasedByASecondPerson() {
        String customer = customer("接口删除测试水厂");
        String contact = contact(customer, "删除人丙");
        Answer opened = register(customer, contact, "ERASURE");
        String request = "/data-requests/" + id(opened);
        JsonNode preview = officer.get(request + "/erasure").json().path("items");
        assertThat(preview.findValuesAsText("part")).contains("identity", "history");
        assertThat(officer.get(request + "/report").status()).isEqualTo(409);
        assertThat(officer.with("If-Match", opened.header("ETag"))
                        .post(request + "/erasure", "{}")
                        .status())
                .as("by the one who registered it")
                .isEqualTo(409);
        assertThat(officer.get(request).json().path("state").asText()).isEqualTo("OPEN");
        Answer refused =
                officer.with("If-Match", opened.header("ETag")).post(request + "/refusal", "{'text':'合同仍在履行'}");
        assertThat(refused.json().path("state").asText()).isEqualTo("REFUSED");
        assertThat(register(customer, "null", "ACCESS").firstError()).startsWith("contactId: ");
    }
}
