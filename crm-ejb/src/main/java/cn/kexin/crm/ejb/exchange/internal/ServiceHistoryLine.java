package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import java.time.Instant;
import java.util.Map;

/**
 * A row of a service history, read but not yet looked up.
 *
 * @param customer, unit, person keys in the other system; null when not recorded
 */
record ServiceHistoryLine(
        MappedRow row,
        String externalId,
        int sequence,
        String stage,
        StageKind stageKind,
        Instant openedAt,
        Instant updatedAt,
        Instant resolvedAt,
        Instant closedAt,
        boolean withinTarget,
        int reassignments,
        int reopened,
        String customer,
        String unit,
        String person,
        Channel channel,
        Priority priority) {

    /**
     * @param stages the stages a case may stand in
     * @throws RowRefusal when it cannot be read
     */
    static ServiceHistoryLine of(MappedRow row, Map<String, StageKind> stages) {
        String stage = row.text("state");
        if (!stages.containsKey(stage)) {
            throw new RowRefusal("state", "exchange.error.unknownValue", stage);
        }
        Instant openedAt = row.moment("openedAt");
        Instant resolvedAt = row.moment("resolvedAt");
        if (resolvedAt != null && resolvedAt.isBefore(openedAt)) {
            throw new RowRefusal("resolvedAt", "exchange.error.resolvedBeforeOpened");
        }
        Boolean withinTarget = row.flag("withinTarget");
        if (withinTarget == null && resolvedAt != null) {
            throw new RowRefusal("withinTarget", "exchange.error.required");
        }
        Channel channel = row.constant("channel", Channel.class);
        Priority priority = row.constant("priority", Priority.class);
        return new ServiceHistoryLine(
                row,
                row.text("externalId"),
                row.count("sequence"),
                stage,
                stages.get(stage),
                openedAt,
                row.moment("updatedAt"),
                resolvedAt,
                row.moment("closedAt"),
                Boolean.TRUE.equals(withinTarget),
                row.count("reassignments"),
                row.count("reopened"),
                row.text("customer"),
                row.text("unit"),
                row.text("person"),
                channel == null ? Channel.OTHER : channel,
                priority == null ? Priority.NORMAL : priority);
    }
}
