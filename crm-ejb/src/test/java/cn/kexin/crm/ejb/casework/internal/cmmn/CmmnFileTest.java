package cn.kexin.crm.ejb.casework.internal.cmmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operaton.bpm.model.cmmn.Cmmn;

class CmmnFileTest {

    private static String text(String resource) throws IOException {
        try (InputStream in = CmmnFileTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String foreign() throws IOException {
        return text("/cmmn/claim-of-another-tool.cmmn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service-request",
                "complaint",
                "incident",
                "construction-project",
                "equipment-sale",
                "dealer-end-user",
                "warranty-claim"
            })
    void everyShippedDefinitionComesBackAsItWas(String name) throws IOException {
        ProcessModel model = new ObjectMapper().readValue(text("/definitions/" + name + ".json"), ProcessModel.class);

        String file = CmmnFile.write(model);

        assertThat(CmmnFile.read(file)).isEqualTo(model);
        assertThat(CmmnFile.write(model)).isEqualTo(file);
        Cmmn.validateModel(Cmmn.readModelFromStream(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aFileOfAnotherToolGivesWhatItSaysAndLeavesTheRestOpen() throws IOException {
        ProcessModel model = CmmnFile.read(foreign());

        assertThat(model.code()).isEqualTo("CASE_CLAIM_V2");
        assertThat(model.numberPrefix()).isNull();
        assertThat(model.stages())
                .extracting(Stage::code, stage -> stage.label().zh(), Stage::kind)
                .containsExactly(
                        tuple("EXAMINE", "审查", StageKind.ACTIVE),
                        tuple("SETTLE", "赔付", StageKind.ACTIVE),
                        tuple("DONE", "结案", StageKind.CLOSED));
        assertThat(model.firstStage().duties())
                .extracting(Duty::code, Duty::mandatory, Duty::responsible)
                .containsExactly(tuple("LOOK", true, new Responsibility(Role.FUNCTIONAL, UnitRule.CASE_UNIT, null)));
        assertThat(model.transitions())
                .extracting(Transition::from, Transition::to, way -> way.label().zh(), Transition::automatic)
                .containsExactly(
                        tuple("EXAMINE", "SETTLE", "赔付", true),
                        tuple("SETTLE", "DONE", "结案", false),
                        tuple("EXAMINE", "DONE", "撤回", false));
        assertThat(model.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.label().zh()).isEqualTo("期限");
            assertThat(clock.end()).isEqualTo(ClockEnd.RESOLUTION);
            assertThat(clock.workingMinutes()).isEqualTo(16 * 60);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<cmmn:milestone id=\"done\" name=\"结案\"/> | <cmmn:processTask id=\"done\" name=\"结案\"/> | cmmnUnsupported | processTask",
                "${true} | ${amount > 1} | cmmnUnsupported | condition",
                "sourceRef=\"pi_examine\" | sourceRef=\"pi_term\" | cmmnUnsupported | examined",
                ">complete< | >suspend< | cmmnUnsupported | pi_examine",
                "PT16H | 0 0 8 * * ? | cmmnUnreadable | 0 0 8",
                "name=\"Functional\" | name=\"Plumber\" id2=\"x\" | cmmnInvalid | id2",
                "sentryRef=\"examined\" | sentryRef=\"nowhere\" | cmmnInvalid | nowhere",
                "<cmmn:definitions | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><cmmn:definitions | cmmnDoctype | ",
                "</cmmn:definitions> | <oops | cmmnInvalid | ",
                "<cmmn:case | <cmmn:case id=\"another\"/><cmmn:case | cmmnOneCase | 2"
            })
    void whatCannotBeKeptIsRefusedByItsName(String what, String instead, String key, String named) throws IOException {
        String document = foreign();
        assertThat(document).contains(what);

        assertThatThrownBy(() ->
                        CmmnFile.read(document.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(instead))))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
                    assertThat(refusal.getKey()).isEqualTo("casework.error." + key);
                    assertThat(refusal.getArguments().toString()).contains(named == null ? "" : named);
                });
    }

    @Test
    void aRoleThatDoesNotExistHereIsNamedWithItsTask() throws IOException {
        String document = foreign()
                .replace("performerRef=\"functional\"", "performerRef=\"plumber\"")
                .replace(
                        "<cmmn:role id=\"functional\" name=\"Functional\"/>",
                        "<cmmn:role id=\"plumber\" name=\"管道工\"/>");

        assertThatThrownBy(() -> CmmnFile.read(document))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
                    assertThat(refusal.getKey()).isEqualTo("casework.error.cmmnUnknownRole");
                    assertThat(refusal.getArguments().toString()).contains("现场查看", "管道工");
                });
    }
}
