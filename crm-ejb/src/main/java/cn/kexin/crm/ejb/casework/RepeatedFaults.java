package cn.kexin.crm.ejb.casework;

/** Leaves evidence on a case that its fault had been reported before. */
public interface RepeatedFaults {

    /** @param earlier how many cases of the same fault there were before; not which, as not everybody may open them */
    void tell(long caseId, int earlier);
}
