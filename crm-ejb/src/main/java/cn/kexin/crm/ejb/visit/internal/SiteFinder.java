package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.customer.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds out where to go: to the project's site, otherwise to the customer's main address. */
@ApplicationScoped
public class SiteFinder {

    @PersistenceContext
    private EntityManager em;

    /** @param address and division may be null */
    record Site(String address, String division) {}

    /** @param caseId the case of the project, or null */
    Site of(Customer customer, Long caseId) {
        Site ofProject = caseId == null
                ? null
                : first(
                        "select p.siteAddress, p.siteDivision from Project p where p.customerCase.id = :of"
                                + " and p.siteAddress is not null",
                        caseId);
        Site main = ofProject != null
                ? ofProject
                : first(
                        "select d.detail, d.divisionCode from CustomerAddress d where d.customer.id = :of"
                                + " order by d.main desc, d.place",
                        customer.getId());
        return main == null ? new Site(null, null) : main;
    }

    private Site first(String query, long of) {
        List<Object[]> found = em.createQuery(query, Object[].class)
                .setParameter("of", of)
                .setMaxResults(1)
                .getResultList();
        return found.isEmpty() ? null : new Site((String) found.get(0)[0], (String) found.get(0)[1]);
    }
}
