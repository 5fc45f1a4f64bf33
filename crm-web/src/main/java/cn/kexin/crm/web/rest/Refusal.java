package cn.kexin.crm.web.rest;

import cn.kexin.crm.web.shared.Causes;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A call refused at the door, before or instead of any facade; becomes a {@link Problem}. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text detail;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    /** A text to be read in the caller's language. */
    record Text(String key, List<Object> arguments) {}

    /** A field at fault. */
    record Fault(String field, Text text, Integer line) {}

    /**
     * @param status the HTTP status
     * @param key key of the message bundle
     * @param arguments values for the message's placeholders
     */
    public Refusal(int status, String key, Object... arguments) {
        super(status + " " + key);
        this.status = status;
        this.detail = new Text(key, List.of(arguments));
    }

    /**
     * @param field path of the member or name of the parameter at fault
     * @return this, for throwing
     */
    public Refusal at(String field, String key, Object... arguments) {
        faults.add(new Fault(field, new Text(key, List.of(arguments)), null));
        return this;
    }

    /** Adds a header to the answer. */
    public Refusal header(String name, Object value) {
        headers.put(name, String.valueOf(value));
        return this;
    }

    /** Adds a member of this kind of problem, such as {@code candidates}. */
    public Refusal with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    /** @return a refusal that names the member and the line of what Jackson could not read */
    static Refusal of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping) || isSyntax(failure)) {
            Integer line = line(failure);
            return new Refusal(400, "rest.error.bodySyntax", line == null ? 1 : line).fault("", line);
        }
        String path = path(mapping);
        Refusal refusal = new Refusal(400, "rest.error.bodyForm");
        if (path.isEmpty()) {
            return refusal.fault("", line(failure));
        }
        String key =
                failure instanceof UnrecognizedPropertyException ? "rest.error.memberUnknown" : "rest.error.memberForm";
        refusal.faults.add(new Fault(path, new Text(key, List.of(path)), line(failure)));
        return refusal;
    }

    /** Whether the text is no JSON, apart from a number that is only too large for its member. */
    private static boolean isSyntax(JsonProcessingException failure) {
        StreamReadException reading = Causes.find(failure, StreamReadException.class);
        return reading != null && !(reading instanceof InputCoercionException);
    }

    /** Marks a place with what is said of the whole. */
    private Refusal fault(String field, Integer line) {
        faults.add(new Fault(field, detail, line));
        return this;
    }

    private static Integer line(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1 ? null : location.getLineNr();
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    int status() {
        return status;
    }

    Text detail() {
        return detail;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> more() {
        return more;
    }
}
