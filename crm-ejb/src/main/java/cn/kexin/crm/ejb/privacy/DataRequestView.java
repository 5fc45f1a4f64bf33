package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.domain.privacy.DataRequestStep;
import cn.kexin.crm.ejb.shared.JobStatus;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A request with what was done for it.
 *
 * @param steps the first one first
 * @param job how the erasure stands, or null
 */
public record DataRequestView(DataRequestRow row, List<Step> steps, JobStatus job) implements Serializable {

    /**
     * @param part code of the part that was erased, or null
     * @param rows how many rows were removed or masked; null unless something was erased
     * @param person who; null for the system
     */
    public record Step(DataRequestStep kind, String part, Integer rows, Instant occurredAt, String person)
            implements Serializable {}
}
