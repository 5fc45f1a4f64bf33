package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import org.junit.jupiter.api.Test;

/** What is warranted, until when and why, for other systems. */
class WarrantyRestIT {

    private static final String ITEMS = "/warranty-items";

    private final Api sales = Api.person("sales");

    private String customer(String name) {
        Answer created = sales.post("/customers?onDuplicate=allow", "{'name':'" + name + "'}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("id").asText();
    }

    private Answer create(String customer, String part, String acceptedOn, String further) {
        return sales.post(
                ITEMS,
                "{'customerId':" + customer + ",'part':'" + part + "','acceptedOn':'" + acceptedOn + "'" + further
                        + "}");
    }

    private static void assertTerm(Answer answer, String startsOn, String endsOn, String basis) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("startsOn").asText()).isEqualTo(startsOn);
        assertThat(answer.json().path("endsOn").asText()).as(answer.text()).isEqualTo(endsOn);
        assertThat(answer.json().path("basis").asText()).isEqualTo(basis);
    }

    private static void assertRefused(Answer answer, String field, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.firstError()).startsWith(field + ": ").contains(words);
    }

    @Test
    void theEndFollowsFromThePartAndTheDayOfAcceptance() {
        String customer = customer("接口保修期限测试医院");

        assertTerm(create(customer, "ROOF_WATERPROOFING", "2020-02-29", ""), "2020-02-29", "2025-02-28", "STATUTORY");
        assertTerm(create(customer, "ELECTRICAL", "2025-03-10", ""), "2025-03-10", "2027-03-10", "STATUTORY");
        assertTerm(
                create(customer, "FOUNDATION_STRUCTURE", "2024-06-30", ",'designLifeYears':50"),
                "2024-06-30",
                "2074-06-30",
                "STATUTORY");
        assertTerm(
                create(customer, "DECORATION", "2024-06-30", ",'agreedUntil':'2027-06-30'"),
                "2024-06-30",
                "2027-06-30",
                "AGREED");
        assertTerm(
                create(customer, "OTHER", "2024-06-30", ",'agreedUntil':'2024-12-31'"),
                "2024-06-30",
                "2024-12-31",
                "AGREED");
    }

    @Test
    void heatingAndCoolingGoByTheSeasonsOfTheRegion() {
        String customer = customer("接口采暖期测试学校");

        assertTerm(
                create(customer, "HEATING_COOLING", "2024-06-30", ",'region':'北京'"),
                "2024-06-30",
                "2026-03-15",
                "STATUTORY");
        Answer harbin = create(customer, "HEATING_COOLING", "2023-11-02", ",'region':'哈尔滨'");
        assertTerm(harbin, "2023-11-02", "2026-04-20", "STATUTORY");
        assertThat(harbin.json().path("region").asText()).isEqualTo("黑龙江省哈尔滨市");
        assertThat(harbin.json().path("season").asText()).isEqualTo("HEATING");
        assertThat(harbin.json().path("article").asText()).isEqualTo("40(1)(3)");
        assertTerm(
                create(customer, "HEATING_COOLING", "2024-05-01", ",'region':'500000'"),
                "2024-05-01",
                "2025-08-31",
                "STATUTORY");
        assertTerm(
                create(customer, "HEATING_COOLING", "2024-05-01", ",'region':'Beijing','season':'COOLING'"),
                "2024-05-01",
                "2025-08-31",
                "STATUTORY");
        assertRefused(create(customer, "HEATING_COOLING", "2024-05-01", ",'region':'亚特兰蒂斯'"), "region", "亚特兰蒂斯");
    }

    @Test
    void whatTheLawDoesNotAllowIsRefusedOnItsField() {
        String customer = customer("接口保修拒绝测试学校");

        assertRefused(
                create(customer, "ROOF_WATERPROOFING", "2024-06-30", ",'agreedUntil':'2029-06-29'"),
                "agreedUntil",
                "第四十条");
        assertThat(sales.inEnglish()
                        .post(
                                ITEMS,
                                "{'customerId':" + customer
                                        + ",'part':'PLUMBING','acceptedOn':'2024-06-30','agreedUntil':'2025-06-30'}")
                        .firstError())
                .startsWith("agreedUntil: ")
                .contains("art. 40");
        assertRefused(create(customer, "FOUNDATION_STRUCTURE", "2024-06-30", ""), "designLifeYears", "使用年限");
        assertRefused(
                create(customer, "FOUNDATION_STRUCTURE", "2024-06-30", ",'designLifeYears':1000"),
                "designLifeYears",
                "120");
        assertRefused(create(customer, "OTHER", "2024-06-30", ""), "agreedUntil", "约定");
        assertRefused(create(customer, "PLUMBING", "2999-06-30", ""), "acceptedOn", "验收");
        assertThat(create(customer, "ROOF", "2024-06-30", "").status()).isEqualTo(400);
        assertThat(create("null", "PLUMBING", "2024-06-30", "").status()).isEqualTo(400);
        assertThat(create("987654321", "PLUMBING", "2024-06-30", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsCoveredOnADateIsListed() {
        String customer = customer("接口保修覆盖测试医院");
        create(customer, "ELECTRICAL", "2022-03-10", "");
        create(customer, "ROOF_WATERPROOFING", "2022-03-10", "");
        String of = ITEMS + "?customer=" + customer;

        assertThat(sales.get(of).json().path("total").asInt()).isEqualTo(2);
        assertThat(sales.get(of + "&on=2022-03-09").json().path("total").asInt())
                .isZero();
        assertThat(sales.get(of + "&on=2022-03-10").json().path("total").asInt())
                .isEqualTo(2);
        assertThat(sales.get(of + "&on=2024-03-10").json().path("total").asInt())
                .isEqualTo(2);
        Answer later = sales.get(of + "&on=2024-03-11");
        assertThat(later.json().path("total").asInt()).isEqualTo(1);
        assertThat(later.json().at("/items/0/part").asText()).isEqualTo("ROOF_WATERPROOFING");
        assertThat(sales.get(of + "&part=ELECTRICAL").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(sales.get(of + "&sort=-endsOn&size=1")
                        .json()
                        .at("/items/0/part")
                        .asText())
                .isEqualTo("ROOF_WATERPROOFING");
        assertThat(sales.get(of + "&until=2024-01-01").status()).isEqualTo(400);
        assertThat(Api.person("caoyang").get(of).json().path("total").asInt()).isZero();
    }

    @Test
    void anItemIsChangedAndTakenAwayOnTheVersionThatWasRead() {
        String customer = customer("接口保修变更测试学校");
        Answer created = create(customer, "PLUMBING", "2025-06-30", "");
        String item = ITEMS + "/" + created.json().path("id").asText();
        assertThat(created.header("Location")).endsWith(item);

        assertThat(sales.send("PATCH", item, "{'agreedUntil':'2028-06-30'}").status())
                .isEqualTo(428);
        assertThat(sales.with("If-Match", "\"77\"")
                        .send("PATCH", item, "{'agreedUntil':'2028-06-30'}")
                        .status())
                .isEqualTo(412);
        Answer changed = sales.with("If-Match", created.header("ETag"))
                .send("PATCH", item, "{'agreedUntil':'2028-06-30','productName':'3 号楼给水'}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("endsOn").asText()).isEqualTo("2028-06-30");
        assertThat(changed.json().path("statutoryUntil").asText()).isEqualTo("2027-06-30");
        Api current = sales.with("If-Match", changed.header("ETag"));
        assertThat(current.send("PATCH", item, "{'customerId':1}").status()).isEqualTo(400);
        assertThat(current.send("PATCH", item, "{'part':null}").status()).isEqualTo(422);
        assertRefused(current.send("PATCH", item, "{'agreedUntil':'2026-01-01'}"), "agreedUntil", "第四十条");

        assertThat(Api.person("caoyang").get(item).status()).isEqualTo(404);
        assertThat(Api.person("executive")
                        .with("If-Match", changed.header("ETag"))
                        .delete(item)
                        .status())
                .isEqualTo(403);
        assertThat(sales.delete(item).status()).isEqualTo(428);
        assertThat(current.delete(item).status()).isEqualTo(204);
        assertThat(sales.get(item).status()).isEqualTo(404);
    }
}
