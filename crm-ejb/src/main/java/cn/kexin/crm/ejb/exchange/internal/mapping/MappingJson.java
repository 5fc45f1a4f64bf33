package cn.kexin.crm.ejb.exchange.internal.mapping;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;

/** Mappings as JSON; members that a mapping does not have are refused. */
public final class MappingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final int LONGEST = 20_000;

    private MappingJson() {}

    /** @throws BusinessRuleException when it is not the JSON of a mapping; names line and member */
    public static ImportMapping read(String json) {
        try {
            ImportMapping mapping = MAPPER.readValue(json, ImportMapping.class);
            if (mapping == null || json.length() > LONGEST) {
                throw refusal(1, "");
            }
            return mapping;
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw refusal(location == null ? 1 : location.getLineNr(), member(e));
        }
    }

    private static BusinessRuleException refusal(int line, String member) {
        return member.isEmpty()
                ? BusinessRuleException.onField("mapping", "exchange.error.mappingForm", line)
                : BusinessRuleException.onField("mapping", "exchange.error.mappingMember", line, member);
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @return cells written by {@link #write} */
    public static List<String> readCells(String json) {
        try {
            return List.of(MAPPER.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String member(JsonProcessingException problem) {
        return problem instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> String.valueOf(step.getFieldName()))
                        .collect(Collectors.joining("."))
                : "";
    }
}
