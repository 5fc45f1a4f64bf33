package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseTask;

/**
 * Somebody did a duty that a record had laid on them; fired in the same transaction, so that the record follows.
 *
 * @param act under which it was done
 */
public record DutyDone(CaseTask task, Act act) {}
