package cn.kexin.crm.ejb.exchange.internal.ocds;

import cn.kexin.crm.domain.project.ocds.Release;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A release as it stands in a file.
 *
 * @param line where it begins
 * @param content its members
 * @param tooLarge whether some of it was passed over
 */
public record ReleaseText(int line, Map<String, Object> content, boolean tooLarge) {

    private static final int LONGEST_OCID = 80;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TAGS = 200;
    private static final int LONGEST_DOCUMENT = 1_000_000;
    private static final int LONGEST_CELL = 200;
    private static final int ISO_DATE = 10;

    /** Half of a sign of two halves, which no database keeps. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final String LINE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @throws RowRefusal when it lacks what a release must have */
    public Release toRelease() {
        if (tooLarge) {
            throw new RowRefusal(null, "exchange.error.ocdsTooLarge");
        }
        String ocid = required("ocid", LONGEST_OCID);
        String id = required("id", LONGEST_ID);
        return new Release(ocid, id, date(), tags(), content, hash());
    }

    /** @return the release as JSON as it is stored: without the contact people of its parties */
    public String document() {
        String document = HALF.matcher(json(withoutPeople(content))).replaceAll("\uFFFD");
        if (document.length() > LONGEST_DOCUMENT) {
            throw new RowRefusal(null, "exchange.error.ocdsTooLarge");
        }
        return document;
    }

    /** @return ocid, id, date, tags and title, for people to recognise it */
    public List<String> cells() {
        Object tender = content.get("tender");
        Object title = tender instanceof Map<?, ?> map ? map.get("title") : null;
        return Stream.of(content.get("ocid"), content.get("id"), content.get("date"), content.get("tag"), title)
                .map(cell -> cell == null ? "" : shown(String.valueOf(cell)))
                .toList();
    }

    private static String shown(String cell) {
        String head = cell.substring(0, Math.min(cell.length(), LONGEST_CELL));
        return HALF.matcher(head).replaceAll("\uFFFD").replaceAll("\\p{Cc}", " ");
    }

    private String required(String field, int longest) {
        Object value = content.get(field);
        String text = value == null ? "" : String.valueOf(value).strip();
        if (text.isEmpty()) {
            throw new RowRefusal(field, "exchange.error.required");
        }
        if (text.length() > longest) {
            throw new RowRefusal(field, "exchange.error.tooLong", text.length(), longest);
        }
        if (!text.matches(LINE)) {
            throw new RowRefusal(field, "exchange.error.controlCharacter");
        }
        return text;
    }

    /** The standard asks for an offset; where there is none the time is read as UTC. */
    private Instant date() {
        String text = required("date", 40);
        try {
            if (text.length() == ISO_DATE) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            TemporalAccessor parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new RowRefusal("date", "exchange.error.moment", text);
        }
    }

    private List<String> tags() {
        Stream<?> said =
                content.get("tag") instanceof List<?> list ? list.stream() : Stream.of(content.getOrDefault("tag", ""));
        List<String> tags = said.map(String::valueOf)
                .filter(tag -> tag.matches("[A-Za-z]{1,40}"))
                .toList();
        if (String.join(" ", tags).length() > LONGEST_TAGS) {
            throw new RowRefusal(
                    "tag", "exchange.error.tooLong", String.join(" ", tags).length(), LONGEST_TAGS);
        }
        return tags;
    }

    private String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(json(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object withoutPeople(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                if (!"contactPoint".equals(name) && !"additionalContactPoints".equals(name)) {
                    kept.put(String.valueOf(name), withoutPeople(member));
                }
            });
            return kept;
        }
        return value instanceof List<?> list
                ? list.stream().map(ReleaseText::withoutPeople).toList()
                : value;
    }
}
