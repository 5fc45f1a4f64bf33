package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.matching.PairOrigin;
import cn.kexin.crm.ejb.shared.BulkIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Puts what new customers of a file resemble into the review queue. */
public final class ImportedPairs {

    private ImportedPairs() {}

    public static void store(List<MatchedDraft> drafts, Connection connection, BulkIds ids, Instant now)
            throws SQLException {
        try (PairBatch pairs = new PairBatch(connection, ids, PairOrigin.IMPORT, now)) {
            for (MatchedDraft draft : drafts) {
                for (Resemblance like : draft.alike()) {
                    if (like.other().id() != null) {
                        pairs.add(draft.id(), like.other().id(), like.verdict().match());
                    }
                }
            }
            pairs.write();
        }
    }
}
