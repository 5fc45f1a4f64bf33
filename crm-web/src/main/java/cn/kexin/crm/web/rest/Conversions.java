package cn.kexin.crm.web.rest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Reads parameters: a path that cannot be an id is not found (404), a query that cannot be read is wrong (400). */
@Provider
public class Conversions implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READINGS = Map.of(
            String.class, StrictValues::text,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            boolean.class, Conversions::bool,
            Boolean.class, Conversions::bool,
            LocalDate.class, StrictValues::date,
            Instant.class, StrictValues::instant);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reading = type.isEnum() ? text -> constant(type, text) : READINGS.get(type);
        return reading == null ? null : new Converter<>(reading, annotations);
    }

    private static Object bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private record Converter<T>(Function<String, Object> reading, Annotation[] annotations)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reading.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw refused();
            }
        }

        private RuntimeException refused() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam) {
                    return new NotFoundException();
                }
                if (annotation instanceof QueryParam query) {
                    return new Refusal(400, "rest.error.parameters")
                            .at(query.value(), "rest.error.parameterForm", query.value());
                }
            }
            return new Refusal(400, "rest.error.parameters");
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
