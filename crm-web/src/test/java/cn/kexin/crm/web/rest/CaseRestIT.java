package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A matter followed by another system: opened, taken, its duties done, moved along, and what it leaves behind. */
class CaseRestIT {

    private final Api service = Api.person("service");
    private final Api functional = Api.person("functional");

    private final String customer =
            service.get("/cases?size=1").json().at("/items/0/customerId").asText();

    private JsonNode open() {
        Answer opened = service.post("/cases", request("'category':'EQUIPMENT_FAULT'"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json();
    }

    private String request(String more) {
        return "{'type':'SERVICE_REQUEST','customerId':" + customer + ",'subject':'出水电阻率下降'," + more + "}";
    }

    private static String path(JsonNode theCase) {
        return "/cases/" + theCase.path("id").asText();
    }

    /** The open duty of a case in the engineers' queue or in their hands. */
    private String duty(JsonNode theCase) {
        for (String whose : List.of("me", "queue")) {
            JsonNode found = functional
                    .get("/tasks?assignee=" + whose + "&q="
                            + theCase.path("number").asText())
                    .json();
            if (found.path("total").asInt() > 0) {
                return "/tasks/" + found.at("/items/0/id").asText();
            }
        }
        throw new AssertionError("no open duty of " + theCase);
    }

    private Answer moveOn(JsonNode theCase) {
        return functional.inEnglish().post(path(theCase) + "/transitions", "{'to':'IN_PROGRESS'}");
    }

    private JsonNode taken() {
        JsonNode theCase = open();
        functional.post(path(theCase) + "/assignment", "{'person':'functional'}");
        assertThat(moveOn(theCase).status()).isEqualTo(200);
        return theCase;
    }

    @Test
    void whoAnsweredFromTheQueueCanStillTakeTheCase() {
        JsonNode theCase = open();
        assertThat(functional
                        .post(duty(theCase) + "/completion", "{'note':'一小时内上门'}")
                        .status())
                .isEqualTo(200);

        Answer blocked = moveOn(theCase);

        assertThat(blocked.status()).isEqualTo(409);
        JsonNode blocker = blocked.json().at("/blockers/0");
        assertThat(blocker.path("key").asText()).isEqualTo("casework.blocker.PERSON_ASSIGNED");
        assertThat(blocker.path("message").asText()).isEqualTo("nobody has taken it yet");

        Answer assigned = functional.post(path(theCase) + "/assignment", "{'person':'functional'}");

        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(assigned.json().at("/responsible/person").asText()).isEqualTo("functional");
        assertThat(assigned.json().path("reassignments").asInt()).isZero();
        assertThat(assigned.header("ETag"))
                .isEqualTo(functional.get(path(theCase)).header("ETag"));
        assertThat(moveOn(theCase).status()).isEqualTo(200);
    }

    @Test
    void aBlockerNamesTheDutyInTheCallersLanguage() {
        Answer blocked = functional.inEnglish().post(path(taken()) + "/transitions", "{'to':'RESOLVED','note':'x'}");

        assertThat(blocked.json().at("/blockers/0/duty").asText()).isEqualTo("SOLVE");
        assertThat(blocked.json().at("/blockers/0/message").asText())
                .contains("is not done yet")
                .doesNotContain("SOLVE");
    }

    @Test
    void aCaseIsGivenToSomebody() {
        Answer nobody = functional.inEnglish().post(path(open()) + "/assignment", "{}");

        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.firstError()).isEqualTo("person: Choose a person or a unit.");
    }

    @Test
    void aDutyIsDoneWithAnOutcomeThatExists() {
        Answer unknown =
                functional.inEnglish().post(duty(taken()) + "/completion", "{'outcome':'WHATEVER','note':'已更换'}");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.firstError())
                .isEqualTo("outcome: There is no outcome “WHATEVER”; possible are: DONE, PARTLY, NOT_NEEDED.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'outcome':'DONE'}", "{'outcome':'DONE','note':' '}"})
    void aDutyThatHasToDeliverIsNotDoneWithNothing(String body) {
        String duty = duty(taken());

        Answer nothing = functional.inEnglish().post(duty + "/completion", body);

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.firstError()).startsWith("note: Write down what");
        assertThat(functional.get(duty).json().path("state").asText()).isEqualTo("OPEN");
        assertThat(functional
                        .post(duty + "/completion", "{'outcome':'PARTLY','note':'已更换滤芯'}")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("DONE");
    }

    @Test
    void aDutyNamesItsUnitByCodeAndHasATag() {
        JsonNode theCase = open();
        Answer duty = functional.get(duty(theCase));

        assertThat(duty.json().path("unit").asText())
                .isEqualTo(theCase.at("/responsible/unit").asText());
        assertThat(functional
                        .with("If-None-Match", duty.header("ETag"))
                        .get(duty(theCase))
                        .status())
                .isEqualTo(304);
        assertThat(functional
                        .inEnglish()
                        .post(duty(theCase) + "/assignment", "{}")
                        .firstError())
                .isEqualTo("person: Choose a person or a unit.");
    }

    @Test
    void evidenceNamesUnitsAndPeopleByCodeAndName() {
        JsonNode theCase = taken();
        JsonNode rows = functional.get(path(theCase) + "/evidence").json().path("items");

        JsonNode opened = rows.get(rows.size() - 1);
        assertThat(opened.path("kind").asText()).isEqualTo("OPENED");
        assertThat(opened.at("/actor/code").asText()).isEqualTo("service");
        assertThat(opened.at("/actor/name").asText()).isNotEmpty();
        assertThat(opened.at("/unit/code").asText())
                .isEqualTo(theCase.at("/responsible/unit").asText());
        assertThat(opened.path("person").isNull()).isTrue();
        List<String> people = new ArrayList<>();
        rows.forEach(row -> people.add(row.at("/person/code").asText()));
        assertThat(people).contains("functional");
    }

    @Test
    void aCaseWithoutFiguresHasNone() {
        JsonNode facts = open().path("facts");
        assertThat(facts.isObject()).isTrue();
        assertThat(facts.isEmpty()).isTrue();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Answer empty = service.inEnglish().post("/cases", "{}");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().path("detail").asText()).doesNotContain("query");
        assertThat(empty.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("type", "customerId", "subject");
    }

    @Test
    void anExternalIdOfACaseThatIsNotSeenIsTaken() {
        String more = "'category':'EQUIPMENT_FAULT','externalId':'ERP-hidden-1'";
        Answer first = service.post("/cases", request(more));
        assertThat(service.post("/cases", request(more)).json().path("id"))
                .isEqualTo(first.json().path("id"));
        Api stranger = Api.person("marketing").inEnglish();
        assertThat(stranger.get("/cases/" + first.json().path("id").asText()).status())
                .isEqualTo(404);

        String own = stranger.get("/customers?size=1").json().at("/items/0/id").asText();
        Answer refused = stranger.post(
                "/cases",
                "{'type':'SERVICE_REQUEST','customerId':" + own
                        + ",'subject':'x','category':'EQUIPMENT_FAULT','externalId':'ERP-hidden-1'}");

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.firstError()).startsWith("externalId: The external id “ERP-hidden-1”");
        assertThat(refused.text()).doesNotContain(first.json().path("number").asText());
    }
}
