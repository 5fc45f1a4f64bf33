package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.stream.Collectors;

/** Process models as JSON documents; unknown members are refused, not ignored. */
final class ProcessJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final Set<String> HANGING =
            Set.of("casework.definition.unknownStage", "casework.definition.unknownClock");

    private ProcessJson() {}

    static String write(ProcessModel model) {
        try {
            return MAPPER.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BusinessRuleException naming line and member when the text is not a process model */
    static ProcessModel read(String document) {
        try {
            return MAPPER.readValue(document, ProcessModel.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String member = member(e);
            throw member.isEmpty()
                    ? new BusinessRuleException("casework.error.definitionNotJson", line)
                    : new BusinessRuleException("casework.error.definitionUnreadable", line, member);
        }
    }

    /**
     * For what somebody brings along: what hangs on a stage or clock that the document does not describe would find no place
     * on the screen and be lost without a word.
     *
     * @throws BusinessRuleException when something hangs in the air
     */
    static ProcessModel requireWhole(ProcessModel model) {
        String hanging = ProcessCheck.of(model).stream()
                .filter(flaw -> HANGING.contains(flaw.key()))
                .map(ProcessCheck.Flaw::subject)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!hanging.isEmpty()) {
            throw new BusinessRuleException("casework.error.definitionHanging", hanging);
        }
        return model;
    }

    /** Where in the document, such as {@code stages[2].kind}; empty when it is no JSON at all. */
    private static String member(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", "")
                : "";
    }
}
