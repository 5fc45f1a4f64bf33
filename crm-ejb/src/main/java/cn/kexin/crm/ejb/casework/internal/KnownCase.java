package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.history.HistoryEvidence;
import java.time.Instant;
import java.util.List;

/**
 * A case that was taken over before, locked against others until the transaction ends.
 *
 * @param evidence its evidence by seq
 */
record KnownCase(long id, String type, Instant openedAt, String mainStage, List<HistoryEvidence> evidence) {}
