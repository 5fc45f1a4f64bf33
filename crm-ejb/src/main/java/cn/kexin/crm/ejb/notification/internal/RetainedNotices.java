package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Notices are no evidence: after a time they go, read or not. */
@ApplicationScoped
public class RetainedNotices extends RetainedRows {

    public RetainedNotices() {
        super("NOTICES", 7, "notice", "told_at < ?1");
    }
}
