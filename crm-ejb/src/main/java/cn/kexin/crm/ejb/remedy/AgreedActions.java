package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.domain.shared.BusinessRuleException;

/** Agrees on actions for other features, such as those that come of looking back upon an emergency. No facade: whoever calls has checked who may. */
public interface AgreedActions {

    /**
     * @param theCase locked
     * @return the action, stored; whoever is responsible owes it from now on
     * @throws BusinessRuleException on field {@code person} or {@code dueOn}
     */
    RemedyAction agree(CustomerCase theCase, ActionCommand command);
}
