package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Who took which files out of the archive: a log, kept for six months at least (网络安全法 art. 21 no. 3). */
@ApplicationScoped
public class RetainedExports extends RetainedRows {

    public RetainedExports() {
        super("EXPORT_LOG", 183, "export_entry", "begun_at < ?1");
    }
}
