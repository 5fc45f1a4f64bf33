package cn.kexin.crm.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Texts, dates and instants that are what they say, and that every database can keep. */
class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictValues() {
        addDeserializer(String.class, new FromText<>(String.class, StrictValues::text));
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictValues::date));
        addDeserializer(Instant.class, new FromText<>(Instant.class, StrictValues::instant));
    }

    /** @throws DateTimeException when it is not {@code yyyy-MM-dd} with a year of four digits */
    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (text.length() != 10) {
            throw new DateTimeException("a year has four digits");
        }
        return date;
    }

    /** @throws DateTimeException when it is not ISO-8601 with an offset */
    static Instant instant(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            throw new DateTimeException("a year has four digits");
        }
        return moment.toInstant();
    }

    /**
     * @throws IllegalArgumentException when it contains what is no character: the code point 0, or half a pair of
     *     surrogates
     */
    static String text(String text) {
        if (!isStorable(text)) {
            throw new IllegalArgumentException("not a text");
        }
        return text;
    }

    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reading;

        FromText(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return reading.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not of that form");
            }
        }
    }
}
