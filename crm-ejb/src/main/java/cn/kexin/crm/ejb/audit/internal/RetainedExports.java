package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.ejb.shared.Retained;
import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Who took which files out of the archive: a log, kept for six months at least (网络安全法 art. 21 no. 3). */
@ApplicationScoped
public class RetainedExports implements Retained {

    private static final String TABLE = "export_entry";
    private static final String OLDER = "begun_at < ?1";

    @Inject
    private RetainedRows rows;

    @Override
    public String code() {
        return "EXPORT_LOG";
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
