package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.shared.NotFoundException;

/**
 * Lets the records that features keep of a case act on it: lay duties on people, leave evidence. No facade: whoever calls
 * has checked who may.
 */
public interface CaseRecords {

    /** @throws NotFoundException when there is none that the signed-in person may see */
    CustomerCase visible(long id);

    /** As {@link #visible}, for a change: of two at once the second waits, and then sees what the first has done. */
    CustomerCase locked(long id);

    /** @return an act of the signed-in person on the case; its evidence is kept, and whoever owes something new is told */
    Act act(CustomerCase theCase);

    /** @return the same act, done by nobody */
    Act ofSystem(CustomerCase theCase);
}
