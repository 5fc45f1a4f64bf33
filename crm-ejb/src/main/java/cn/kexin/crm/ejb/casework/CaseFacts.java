package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.Money;
import java.util.Collection;
import java.util.Map;

/** Figures that another feature keeps of cases, such as the value of a project's contract. Who sees a case sees them. */
public interface CaseFacts {

    /** @return for each of the cases that has any, its figures by name; one statement */
    Map<Long, Map<String, Money>> of(Collection<Long> caseIds);
}
