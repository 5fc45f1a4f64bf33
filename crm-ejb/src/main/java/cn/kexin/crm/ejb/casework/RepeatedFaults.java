package cn.kexin.crm.ejb.casework;

import java.util.List;

/** Leaves evidence on a case that its fault had been reported before. */
public interface RepeatedFaults {

    /** @param earlier numbers of the earlier cases, the latest first; not empty */
    void tell(long caseId, List<String> earlier);
}
