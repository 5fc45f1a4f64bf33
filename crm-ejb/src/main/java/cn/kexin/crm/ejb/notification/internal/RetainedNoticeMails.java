package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** That a mail about notices went out is kept for a time, its words never were. */
@ApplicationScoped
public class RetainedNoticeMails extends RetainedRows {

    public RetainedNoticeMails() {
        super("NOTICE_MAILS", 7, "notice_mail", "queued_at < ?1");
    }
}
