package cn.kexin.crm.web.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Why a call was refused, after RFC 9457.
 *
 * @param type what kind of problem it is, a stable URI reference that programs may compare
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance names this failure in the server's log; null unless the server is at fault
 * @param errors the fields at fault; empty when it is the whole
 * @param more members of the kind of problem, such as {@code candidates}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field at fault.
     *
     * @param field path of the member or name of the parameter
     * @param message what is wrong with it
     * @param line the line in the body or file, from 1; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(String field, String message, Integer line) {}
}
