package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.history.HistoryUpdate;
import cn.kexin.crm.domain.customer.Channel;
import java.time.Instant;
import java.util.List;

/**
 * What another system tells of one case.
 *
 * @param externalId the case's key there
 * @param subject what it is about, at most 200 characters
 * @param customerId whose matter it is
 * @param openedAt when it was taken in
 * @param closedAt when it was closed, or null
 * @param updates the case after each update, in the order told; stages are those of the definition INCIDENT
 */
public record CaseHistoryEntry(
        String externalId,
        String subject,
        long customerId,
        Channel channel,
        Priority priority,
        Instant openedAt,
        Instant closedAt,
        List<HistoryUpdate> updates) {

    /** @return the update after which the case stands as it is: the highest number, of equal ones the later */
    public HistoryUpdate last() {
        return updates.stream()
                .reduce((a, b) -> b.number() >= a.number() ? b : a)
                .orElseThrow();
    }
}
