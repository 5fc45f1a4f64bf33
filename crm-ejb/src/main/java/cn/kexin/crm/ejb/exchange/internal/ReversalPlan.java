package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.ejb.organisation.Viewer;

/**
 * An import that is being taken back.
 *
 * @param by who takes it back, with the roles in force now
 * @param total records that are still to be looked at
 */
record ReversalPlan(long runId, ImportKind kind, Viewer by, long total) {

    boolean isOfCustomers() {
        return kind == ImportKind.CUSTOMERS;
    }
}
