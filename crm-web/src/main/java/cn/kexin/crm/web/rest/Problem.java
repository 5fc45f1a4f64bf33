package cn.kexin.crm.web.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(name = "Problem")
public record Problem(
        @Schema(example = "urn:kexin-crm:problem:rest.error.bodyForm") String type,
        @Schema(example = "The request is not right") String title,
        @Schema(example = "400") int status,
        @Schema(example = "The body does not have the expected form.") String detail,
        @Schema(nullable = true, description = "Only with 500: what to tell the administrator.") String instance,
        List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @return the same with the fields called otherwise */
    Problem naming(UnaryOperator<String> names) {
        List<FieldError> named = errors.stream()
                .map(error -> new FieldError(names.apply(error.field()), error.message(), error.line()))
                .toList();
        return new Problem(type, title, status, detail, instance, named, more);
    }

    /**
     * One field at fault.
     *
     * @param field path of the member or name of the parameter
     * @param message what is wrong with it
     * @param line the line in the body or file, from 1; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(example = "name") String field,
            @Schema(example = "The value of “name” is not of the expected type or form.") String message,
            @Schema(nullable = true, example = "3") Integer line) {}
}
