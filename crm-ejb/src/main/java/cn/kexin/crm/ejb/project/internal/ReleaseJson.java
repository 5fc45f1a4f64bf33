package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.project.ProjectRelease;
import cn.kexin.crm.domain.project.ocds.Release;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Releases as they are stored. */
final class ReleaseJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private ReleaseJson() {}

    static Release read(ProjectRelease stored, String ocid) {
        try {
            return new Release(
                    ocid,
                    stored.getReleaseId(),
                    stored.getReleasedAt(),
                    List.of(stored.getTags().split(" ")),
                    MAPPER.readValue(stored.getDocument(), DOCUMENT),
                    stored.getContentHash());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored release cannot be read: " + stored.getId(), e);
        }
    }
}
