package cn.kexin.crm.domain.project.ocds;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was published of a contracting process at one time (Open Contracting Data Standard 1.1, release).
 *
 * @param ocid the process, the same in all of its releases
 * @param id of the release
 * @param date when it was published; a later release knows better
 * @param tags what it tells, such as tender or award
 * @param content the whole release: maps, lists, texts, numbers and booleans as they stand in its JSON
 * @param hash of the content; decides between releases of one moment, so that their order never matters
 */
public record Release(
        String ocid, String id, Instant date, List<String> tags, Map<String, Object> content, String hash) {}
