package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The latest cases of a customer, to choose one that something belongs to. */
@ApplicationScoped
public class CaseOptions {

    private static final PageRequest LATEST = new PageRequest(0, 50, "-openedAt");

    @EJB
    private CaseworkFacade casework;

    List<CaseRow> of(long customerId) {
        return casework.list(
                        new CaseFilter(
                                null,
                                null,
                                null,
                                null,
                                Set.of(),
                                null,
                                customerId,
                                null,
                                null,
                                null,
                                false,
                                false,
                                null,
                                null),
                        LATEST)
                .rows();
    }
}
