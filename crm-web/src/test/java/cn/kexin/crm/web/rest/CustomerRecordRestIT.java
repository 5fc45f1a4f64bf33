package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer's registration, ways to reach it, surroundings and profile, as other systems read and write them. */
class CustomerRecordRestIT {

    private static int made;

    private final Api sales = Api.person("sales");

    private Answer create(String members) {
        return sales.post("/customers?onDuplicate=allow", "{'name':'接口档案测试" + ++made + "'" + members + "}");
    }

    @Test
    void aCustomerIsWrittenAndReadWithEveryWayToReachIt() {
        JsonNode customer = create(
                        """
                        ,'creditCode':'9144030071526726xg','industry':'房屋建筑业',
                        'phones':[{'number':'023-61990001'},{'number':'13911990002','primary':true,'label':'夜间'}],
                        'emails':[{'address':'a@example.cn'}],
                        'addresses':[{'kind':'REGISTERED','division':'江苏省南京市鼓楼区','detail':'中山路 1 号'}]""")
                .json();

        assertThat(customer.path("phone").asText()).isEqualTo("13911990002");
        assertThat(customer.path("phones").size()).isEqualTo(2);
        assertThat(customer.path("creditCode").asText()).isEqualTo("9144030071526726XG");
        assertThat(customer.path("industryCode").asText()).isEqualTo("47");
        JsonNode address = customer.path("addresses").path(0);
        assertThat(address.path("divisionCode").asText()).isEqualTo("320106");
        assertThat(address.path("division").asText()).isEqualTo("江苏省南京市鼓楼区");
        assertThat(address.path("detail").asText()).isEqualTo("中山路 1 号");
    }

    @Test
    void aPatchOfOnePhoneLeavesTheOthers() {
        Answer created = create(",'phones':[{'number':'023-61980001'},{'number':'13911980002'}]");
        Answer found = sales.get("/customers/" + created.json().path("id").asText());

        JsonNode patched = sales.with("If-Match", found.header("ETag"))
                .send("PATCH", "/customers/" + created.json().path("id").asText(), "{'phone':'023-61989999'}")
                .json();

        assertThat(patched.path("phone").asText()).isEqualTo("023-61989999");
        assertThat(patched.path("phones").size()).isEqualTo(2);
        assertThat(patched.path("phones").path(1).path("number").asText()).isEqualTo("13911980002");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",'creditCode':'914403001922038217' | creditCode",
                ",'industryCode':'98' | industryCode",
                ",'phones':[{'number':'023-61970001','primary':true},{'number':'61970002','primary':true}] | phones",
                ",'addresses':[{'divisionCode':'999999'}] | divisionCode",
            })
    void whatIsWrongIsRefusedAtItsField(String members, String field) {
        Answer answer = create(members);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.firstError()).startsWith(field + ":");
    }

    @Test
    void listsAreFilteredByDivisionIndustryAndCreditCode() {
        String id = create(
                        ",'industryCode':'94','creditCode':'91330100799655058B','addresses':[{'divisionCode':'460105'}]")
                .json()
                .path("id")
                .asText();

        for (String filter :
                new String[] {"division=46", "division=4601", "industryCode=S", "creditCode=91330100799655058b"}) {
            assertThat(sales.get("/customers?size=500&" + filter)
                            .json()
                            .path("items")
                            .findValuesAsText("id"))
                    .as(filter)
                    .contains(id);
        }
        assertThat(sales.get("/customers?division=4602").json().path("items").findValuesAsText("id"))
                .doesNotContain(id);
    }

    @Test
    void divisionsAndIndustriesAreLookedUp() {
        assertThat(sales.get("/divisions").json().path("items").size()).isEqualTo(34);
        assertThat(sales.get("/divisions/320106").json().path("englishPath").asText())
                .isEqualTo("Gulou District, Nanjing, Jiangsu");
        assertThat(sales.get("/divisions/99").status()).isEqualTo(404);
        assertThat(sales.get("/industries?q=%E5%B8%82%E6%94%BF%E5%B7%A5%E7%A8%8B")
                        .json()
                        .path("items")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("48");
        assertThat(Api.nobody().get("/divisions").status()).isEqualTo(401);
    }

    @Test
    void theSurroundingsOfACustomerAreRead() {
        String parent = create("").json().path("id").asText();
        String below = create(",'parentId':" + parent).json().path("id").asText();

        JsonNode group = sales.get("/customers/" + below + "/group").json();

        assertThat(group.path("parent").path("id").asText()).isEqualTo(parent);
        assertThat(sales.get("/customers/" + parent + "/group")
                        .json()
                        .path("subsidiaries")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void relationsOfPeopleAreNotedAndRead() {
        String people = "/customers/" + create("").json().path("id").asText();
        String one = sales.post(people + "/contacts", "{'name':'甲'}")
                .json()
                .path("id")
                .asText();
        String other = sales.post(people + "/contacts", "{'name':'乙'}")
                .json()
                .path("id")
                .asText();
        String relation = "{'from':" + one + ",'to':" + other + ",'kind':'REPORTS_TO'}";

        assertThat(sales.post(people + "/relations", relation).status()).isEqualTo(201);
        assertThat(sales.post(people + "/relations", relation).status()).isEqualTo(422);
        assertThat(sales.get(people + "/relations")
                        .json()
                        .path("items")
                        .path(0)
                        .path("from")
                        .asText())
                .isEqualTo(one);
    }

    @Test
    void aProfileIsForThoseWithTheRight() {
        String profile = "/customers/" + create("").json().path("id").asText() + "/profile";
        Answer empty = sales.get(profile);
        assertThat(empty.json().path("background").isNull()).isTrue();

        Answer written = sales.with("If-Match", empty.header("ETag")).send("PATCH", profile, "{'background':'沿革'}");

        assertThat(written.json().path("background").asText()).isEqualTo("沿革");
        assertThat(sales.send("PATCH", profile, "{'taboos':'x'}").status()).isEqualTo(428);
        assertThat(sales.with("If-Match", empty.header("ETag"))
                        .send("PATCH", profile, "{'taboos':'x'}")
                        .status())
                .isEqualTo(412);
        assertThat(Api.person("service").get(profile).status()).isEqualTo(403);
    }
}
