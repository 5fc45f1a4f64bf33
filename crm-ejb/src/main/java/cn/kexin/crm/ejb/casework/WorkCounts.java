package cn.kexin.crm.ejb.casework;

import java.io.Serializable;
import java.util.Map;

/**
 * How much there is to do.
 *
 * @param mine duties of the person by group; every group is present
 * @param queue duties not taken yet that the person may take
 * @param unit open duties of the units whose head the person is
 */
public record WorkCounts(Map<WorkGroup, Long> mine, long queue, long unit) implements Serializable {

    public long total() {
        return mine.values().stream().mapToLong(Long::longValue).sum();
    }
}
