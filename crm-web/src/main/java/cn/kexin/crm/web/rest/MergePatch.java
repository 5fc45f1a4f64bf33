package cn.kexin.crm.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

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
     * @throws Refusal 400 when the patch names another member or a value is not of its type
     */
    @SuppressWarnings("unchecked")
    public <T> T onto(T current) {
        ObjectNode target = Json.mapper().valueToTree(current);
        changes.fieldNames().forEachRemaining(name -> {
            if (!target.has(name)) {
                throw new Refusal(400, "rest.error.bodyForm").at(name, "rest.error.memberUnknown", name);
            }
        });
        merge(target, changes);
        try {
            return (T) Json.mapper().treeToValue(target, current.getClass());
        } catch (JsonProcessingException e) {
            throw Refusal.of(e);
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
