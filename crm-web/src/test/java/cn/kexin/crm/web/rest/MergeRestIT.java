package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Duplicates and merges, as other systems meet them. */
class MergeRestIT {

    private final Api officer = Api.person("customer_dept");
    private final Api sales = Api.person("sales");

    private String create(String name) {
        Answer created = sales.post("/customers?onDuplicate=allow", "{'name':'" + name + "'}");
        assertThat(created.status()).isEqualTo(201);
        return created.json().path("id").asText();
    }

    @Test
    void aDuplicateIsRefusedWithItsCandidatesAndTheReasons() {
        String known = create("接口查重嘉陵江泵业有限公司");

        Answer refused = sales.post("/customers", "{'name':'接口查重嘉陵江水泵有限责任公司'}");

        assertThat(refused.status()).isEqualTo(409);
        JsonNode candidate = refused.json().path("candidates").path(0);
        assertThat(candidate.path("id").asText()).isEqualTo(known);
        assertThat(candidate.path("reasons").path(0).asText()).isEqualTo("NAME_WORDS");
        assertThat(candidate.path("ownerUnit").asText()).isNotBlank();
    }

    @Test
    void theAddressOfAMergedCustomerLeadsToTheWinnerUntilTheMergeIsUndone() {
        String winner = create("接口合并甲厂");
        String loser = create("接口合并乙厂");
        sales.post("/customers/" + loser + "/contacts", "{'name':'接口合并联系人'}");

        Answer merged = officer.post("/customers/" + winner + "/merge", "{'from':[" + loser + "]}");

        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.json().path("id").asText()).isEqualTo(winner);
        Answer moved = officer.get("/customers/" + loser);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith("/customers/" + winner);
        assertThat(officer.get("/customers/" + winner + "/contacts").text()).contains("接口合并联系人");
        JsonNode record = officer.get("/customers/" + winner + "/merges").json().path(0);
        assertThat(record.path("from").path(0).path("id").asText()).isEqualTo(loser);

        Answer undone = officer.post(
                "/customers/" + winner + "/merges/" + record.path("id").asText() + "/reversal", "{}");

        assertThat(undone.status()).isEqualTo(200);
        assertThat(officer.get("/customers/" + loser).status()).isEqualTo(200);
        assertThat(officer.get("/customers/" + loser + "/contacts").text()).contains("接口合并联系人");
    }

    @Test
    void whatWasMergedBeforeIsAConflictAndWhoMayNotMergeIsToldSo() {
        String winner = create("接口冲突甲厂");
        String loser = create("接口冲突乙厂");
        String body = "{'from':[" + loser + "]}";

        assertThat(sales.post("/customers/" + winner + "/merge", body).status()).isEqualTo(403);
        assertThat(officer.post("/customers/" + winner + "/merge", body).status())
                .isEqualTo(200);
        assertThat(officer.post("/customers/" + winner + "/merge", body).status())
                .isEqualTo(409);
        assertThat(officer.post("/customers/" + winner + "/merge", "{'from':[]}")
                        .status())
                .isEqualTo(422);
    }
}
