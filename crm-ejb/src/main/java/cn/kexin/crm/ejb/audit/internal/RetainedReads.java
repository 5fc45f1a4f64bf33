package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.ejb.shared.Retained;
import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Who was shown protected fields: a log, kept for six months at least (网络安全法 art. 21 no. 3). */
@ApplicationScoped
public class RetainedReads implements Retained {

    private static final String TABLE = "protected_read";
    private static final String OLDER = "read_hour < ?1";

    @Inject
    private RetainedRows rows;

    @Override
    public String code() {
        return "PROTECTED_READS";
    }

    @Override
    public int leastDays() {
        return 183;
    }

    @Override
    public long count(Instant limit) {
        return rows.count(TABLE, OLDER, limit);
    }

    @Override
    public int take(Instant limit, int most) {
        return rows.remove(TABLE, OLDER, limit, most);
    }
}
