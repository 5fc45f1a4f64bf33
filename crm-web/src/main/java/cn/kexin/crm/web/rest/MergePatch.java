package cn.kexin.crm.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of some members, as RFC 7396 has it: a member that is not named stays, null empties it, an object is merged,
 * anything else replaces.
 */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode changes;

    private MergePatch(ObjectNode changes) {
        this.changes = changes;
    }

    static MergePatch read(byte[] body) throws IOException {
        JsonNode tree = Json.mapper().readTree(body);
        if (!(tree instanceof ObjectNode changes)) {
            throw new Refusal(400, "rest.error.notAnObject");
        }
        return new MergePatch(changes);
    }

    /**
     * Applies the change to what may be changed of a resource.
     *
     * @param current the present values of exactly the members that may be changed
     * @return the values to store
     * @throws Refusal 400 when the patch names another member or a value is not of its type, 422 when it empties a member
     *     that is not described as nullable
     */
    @SuppressWarnings("unchecked")
    public <T> T onto(T current) {
        ObjectNode target = Json.mapper().valueToTree(current);
        changes.fieldNames().forEachRemaining(name -> {
            if (!target.has(name)) {
                throw new Refusal(400, "rest.error.bodyForm").at(name, "rest.error.memberUnknown", name);
            }
        });
        refuseNulls(changes, current.getClass());
        merge(target, changes);
        try {
            return (T) Json.mapper().treeToValue(target, current.getClass());
        } catch (JsonProcessingException e) {
            throw Refusal.of(e);
        }
    }

    private static void refuseNulls(ObjectNode changes, Class<?> type) {
        Refusal refusal = new Refusal(422, "rest.error.values");
        required(changes, type, "").forEach(member -> refusal.at(member, "rest.error.memberRequired", member));
        if (!refusal.faults().isEmpty()) {
            throw refusal;
        }
    }

    /** The members that the patch empties although they have to be there. */
    private static Stream<String> required(ObjectNode changes, Class<?> type, String path) {
        return Arrays.stream(type.getRecordComponents()).flatMap(member -> {
            String name = path + member.getName();
            JsonNode change = changes.get(member.getName());
            if (change instanceof ObjectNode inner && member.getType().isRecord()) {
                return required(inner, member.getType(), name + ".");
            }
            return change != null && change.isNull() && !isNullable(type, member) ? Stream.of(name) : Stream.empty();
        });
    }

    private static boolean isNullable(Class<?> type, RecordComponent member) {
        try {
            Schema words = type.getDeclaredField(member.getName()).getAnnotation(Schema.class);
            return words != null && words.nullable();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue() instanceof ObjectNode inner
                    && target.get(change.getKey()) instanceof ObjectNode into) {
                merge(into, inner);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }
}
