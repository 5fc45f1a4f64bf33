package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Who was shown protected fields: a log, kept for six months at least (网络安全法 art. 21 no. 3). */
@ApplicationScoped
public class RetainedReads extends RetainedRows {

    public RetainedReads() {
        super("PROTECTED_READS", 183, "protected_read", "read_hour < ?1");
    }
}
