package cn.kexin.crm.ejb.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProcessJsonTest {

    private static String shipped() throws IOException {
        try (InputStream in = ProcessJsonTest.class.getResourceAsStream("/definitions/service-request.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aWholeDocumentIsReadAndWrittenAgain() throws IOException {
        ProcessModel model = ProcessJson.requireWhole(ProcessJson.read(shipped()));

        assertThat(ProcessJson.requireWhole(ProcessJson.read(ProcessJson.write(model))))
                .isEqualTo(model);
    }

    @Test
    void whatHangsOnAnUnknownClockOrStageIsRefusedByName() throws IOException {
        String clock = shipped()
                .replaceFirst("(?s)(\"escalations\"\\s*:\\s*\\[\\s*\\{\\s*\"clock\"\\s*:\\s*)\"\\w+\"", "$1\"NOPE\"");
        String stage = shipped()
                .replaceFirst("(?s)(\"transitions\"\\s*:\\s*\\[\\s*\\{\\s*\"from\"\\s*:\\s*)\"\\w+\"", "$1\"NOWHERE\"");

        assertRefused(clock, "casework.error.definitionHanging", "NOPE");
        assertRefused(stage, "casework.error.definitionHanging", "NOWHERE");
    }

    @Test
    void whatIsNoDocumentIsRefusedWithItsLine() {
        assertRefused("{\n \"code\": ", "casework.error.definitionNotJson", "2");
        assertRefused("{\n \"colour\": 1}", "casework.error.definitionUnreadable", "colour");
    }

    private static void assertRefused(String document, String key, String argument) {
        assertThatThrownBy(() -> ProcessJson.requireWhole(ProcessJson.read(document)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
                    assertThat(refusal.getKey()).isEqualTo(key);
                    assertThat(refusal.getArguments().toString()).contains(argument);
                });
    }
}
