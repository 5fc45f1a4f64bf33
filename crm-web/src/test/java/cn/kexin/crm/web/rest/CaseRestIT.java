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
    void theCauseOfAComplaintIsFoundActedUponAndNotJudgedTooEarly() {
        Api officer = Api.person("customer_dept").inEnglish();
        Answer opened = service.post(
                "/cases", "{'type':'COMPLAINT','category':'QUALITY','customerId':" + customer + ",'subject':'墙面返潮'}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String remedy = path(opened.json()) + "/remedy";
        Answer empty = officer.get(remedy);
        assertThat(empty.header("ETag")).isEqualTo("\"0\"");
        String cause = "{'category':'WORKMANSHIP','whys':['返潮','没有防潮层'],'conclusion':'工序交接缺少检测'}";
        assertThat(officer.send("PATCH", remedy, cause).status()).isEqualTo(428);

        Answer found = officer.with("If-Match", "\"0\"").send("PATCH", remedy, cause);

        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().path("state").asText()).isEqualTo("CAUSE_FOUND");
        assertThat(officer.with("If-Match", "\"0\"")
                        .send("PATCH", remedy, cause)
                        .status())
                .isEqualTo(412);
        Answer agreed = officer.post(
                remedy + "/actions", "{'kind':'CORRECTIVE','what':'增加检测','person':'functional','dueOn':'2099-01-15'}");
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
        assertThat(officer.post(remedy + "/checks", "{'result':'EFFECTIVE','grounds':'无复发'}")
                        .status())
                .isEqualTo(409);
        String action = remedy + "/actions/" + agreed.json().at("/actions/0/id").asText() + "/completion";
        assertThat(functional.post(action, "{'result':''}").status()).isEqualTo(400);
        Answer done = functional.post(action, "{'result':'已增加'}");
        assertThat(done.json().path("state").asText()).as(done.text()).isEqualTo("ACTIONS_DONE");
        assertThat(functional.post(action, "{'result':'再来一次'}").status()).isEqualTo(409);
        Answer early = officer.post(remedy + "/checks", "{'result':'EFFECTIVE','grounds':'无复发'}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("cannot be seen yet");
    }

    @Test
    void anEmergencyIsAnsweredItsDutiesDoneLookedBackUponAndClosed() {
        String plan =
                service.get("/emergency-plans?size=1").json().at("/items/0/id").asText();
        assertThat(service.get("/emergency-plans/" + plan).json().path("duties").size())
                .isPositive();
        JsonNode theCase = open();
        Answer started = service.post(path(theCase) + "/emergencies", "{'planId':" + plan + "}");
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        assertThat(service.post(path(theCase) + "/emergencies", "{'planId':" + plan + "}")
                        .status())
                .isEqualTo(409);
        assertThat(service.get(path(theCase) + "/emergencies")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        String emergency = "/emergencies/" + started.json().path("id").asText();

        assertThat(functional
                        .post(emergency + "/acknowledgement", null)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ACKNOWLEDGED");
        assertThat(service.post(emergency + "/customer-notices", "{'channel':'PHONE','text':'正在抢修'}")
                        .status())
                .isEqualTo(200);
        assertThat(service.post(emergency + "/end", null).status()).isEqualTo(409);
        Api officer = Api.person("customer_dept");
        started.json().path("duties").forEach(duty -> {
            Answer done =
                    officer.post(emergency + "/duties/" + duty.path("id").asText() + "/completion", "{'text':'已办'}");
            assertThat(done.status()).as(done.text()).isEqualTo(200);
        });
        assertThat(service.post(emergency + "/end", null).json().path("state").asText())
                .isEqualTo("ENDED");
        assertThat(service.post(emergency + "/closure", null).status()).isEqualTo(409);
        assertThat(service.post(emergency + "/review", "{'wentWell':'到场快'}").status())
                .isEqualTo(200);
        Answer improved = service.post(
                emergency + "/improvements",
                "{'kind':'PREVENTIVE','what':'常备两套备件','person':'guoyong','dueOn':'2099-01-15'}");
        assertThat(improved.json().at("/improvements/0/open").asBoolean())
                .as(improved.text())
                .isTrue();
        assertThat(service.post(emergency + "/closure", null)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CLOSED");
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
    void aServicePolicyIsDecidedReplacedTriedAndEnded() {
        Api department = Api.person("customer_dept").inEnglish();
        String terms = "{'caseType':'COMPLAINT','priority':'HIGH','responseMinutes':45,'wordMinutes':240,"
                + "'wordChannel':'PHONE','steps':[{'promise':'WORD','minutesAfterDue':30,'to':'CUSTOMER_DEPT'}]}";
        Answer created = department.post("/service-policies", terms);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String address = created.header("Location");
        assertThat(department.post("/service-policies", terms).status()).isEqualTo(422);
        assertThat(department
                        .post("/service-policies", "{'wordChannel':'PHONE'}")
                        .firstError())
                .startsWith("wordMinutes: ");
        assertThat(service.post("/service-policies", terms).status()).isEqualTo(403);
        assertThat(service.get(address).json().at("/steps/0/promise").asText()).isEqualTo("WORD");

        assertThat(department
                        .send("PATCH", address, "{'resolutionMinutes':480}")
                        .status())
                .isEqualTo(428);
        assertThat(department
                        .with("If-Match", "\"99\"")
                        .send("PATCH", address, "{'resolutionMinutes':480}")
                        .status())
                .isEqualTo(412);
        Answer replaced = department
                .with("If-Match", created.header("ETag"))
                .send("PATCH", address, "{'resolutionMinutes':480,'wordChannel':null}");
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(201);
        assertThat(replaced.json().path("responseMinutes").asInt()).isEqualTo(45);
        assertThat(replaced.json().path("resolutionMinutes").asInt()).isEqualTo(480);
        assertThat(replaced.json().path("wordChannel").isNull()).isTrue();
        assertThat(service.get(address).status()).as("replaced").isEqualTo(404);

        String next = replaced.header("Location");
        JsonNode trial = department.get(next + "/trial").json();
        assertThat(trial.path("cases").asLong())
                .isGreaterThanOrEqualTo(trial.at("/resolutions/known").asLong());
        assertThat(trial.at("/resolutions/met").asLong()
                        + trial.at("/resolutions/missed").asLong())
                .isEqualTo(trial.at("/resolutions/known").asLong());
        assertThat(department.get("/service-policies/trials").json().path("items"))
                .hasSameSizeAs(department.get("/service-policies").json().path("items"));
        assertThat(service.get(next + "/trial").status()).isEqualTo(403);
        assertThat(department
                        .with("If-Match", replaced.header("ETag"))
                        .delete(next)
                        .status())
                .isEqualTo(204);
        assertThat(department.get(next + "/trial").status()).isEqualTo(404);
    }

    @Test
    void aRoutingRuleIsAddedChangedAskedAndTakenAway() {
        Api department = Api.person("customer_dept").inEnglish();
        String terms = "{'name':'REST','active':true,'caseType':'SERVICE_REQUEST','product':'ZZ-9',"
                + "'unit':'ENGINEERING','handOut':'QUEUE'}";
        Answer created = department.post("/routing-rules", terms);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String address = created.header("Location");
        String asked = "/routing-rules/trial?type=SERVICE_REQUEST&category=EQUIPMENT_FAULT&product=ZZ-9000";
        assertThat(department.get(asked).json().path("ruleId"))
                .isEqualTo(created.json().path("id"));

        Answer changed = department.with("If-Match", created.header("ETag")).send("PATCH", address, "{'active':false}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("product").asText()).isEqualTo("ZZ-9");
        assertThat(department.get(asked).json().path("ruleId").asLong())
                .isNotEqualTo(created.json().path("id").asLong());
        assertThat(department
                        .with("If-Match", created.header("ETag"))
                        .send("PATCH", address, "{'active':true}")
                        .status())
                .isEqualTo(412);
        assertThat(department.get("/routing-rules/trial").firstError()).startsWith("type: ");
        assertThat(department
                        .post("/routing-rules", "{'name':'x','active':true,'handOut':'QUEUE'}")
                        .firstError())
                .startsWith("unit: ");
        assertThat(service.get("/routing-rules").status()).isEqualTo(403);
        assertThat(department
                        .with("If-Match", changed.header("ETag"))
                        .delete(address)
                        .status())
                .isEqualTo(204);
        assertThat(department.get(address).status()).isEqualTo(404);
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
