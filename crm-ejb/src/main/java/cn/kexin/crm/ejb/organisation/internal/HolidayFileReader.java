package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.HolidayYear;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a year's holidays in the form of the project holiday-cn; whatever is not of that form is refused. */
final class HolidayFileReader {

    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build()
            .readerFor(File.class);

    private HolidayFileReader() {}

    @JsonIgnoreProperties({"$schema", "$id"})
    private record File(
            @JsonProperty(required = true) int year,
            @JsonProperty(required = true) List<String> papers,
            @JsonProperty(required = true) List<Day> days) {}

    private record Day(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) LocalDate date,
            @JsonProperty(required = true) boolean isOffDay) {}

    /**
     * @param name the file's name, for messages
     * @param content the file as it is
     * @return what it says
     * @throws BusinessRuleException on the field {@code file}, naming line and member where the form is broken
     */
    static HolidayYear read(String name, byte[] content) {
        File file = parse(name, content);
        return new HolidayYear(
                file.year(),
                String.join(" ", file.papers()),
                file.days().stream()
                        .map(day -> new HolidayYear.Day(day.date(), day.name(), day.isOffDay()))
                        .toList());
    }

    private static File parse(String name, byte[] content) {
        try {
            return READER.readValue(content);
        } catch (JsonMappingException e) {
            throw refused("calendar.error.fileForm", name, e, path(e));
        } catch (JsonProcessingException e) {
            throw refused("calendar.error.fileSyntax", name, e, "");
        } catch (IOException e) {
            throw BusinessRuleException.onField("file", "calendar.error.fileSyntax", name, "?", "");
        }
    }

    private static BusinessRuleException refused(String key, String name, JsonProcessingException cause, String path) {
        JsonLocation location = cause.getLocation();
        String line = location == null ? "?" : String.valueOf(location.getLineNr());
        return BusinessRuleException.onField("file", key, name, line, path);
    }

    private static String path(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
