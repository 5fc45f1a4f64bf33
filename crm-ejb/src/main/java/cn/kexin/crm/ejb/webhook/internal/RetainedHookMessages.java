package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Events that have come to an end go with their attempts; what still waits stays. */
@ApplicationScoped
public class RetainedHookMessages extends RetainedRows {

    public RetainedHookMessages() {
        super("HOOK_MESSAGES", 1, "hook_message", "ended_at < ?1");
    }
}
