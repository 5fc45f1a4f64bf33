package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseMerging;
import cn.kexin.crm.domain.casework.CaseTies;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.Evidence;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** In the demonstration company one fault is behind several customers' cases, and one of these told of it twice. */
@ApplicationScoped
public class DemoTies {

    private static final String FAULT = "历史曲线缺失两天数据";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseActs acts;

    @Inject
    private ProcessCatalog catalog;

    void fill(@Observes @Priority(290) DemoCompanyFilling company) {
        em.flush();
        List<CustomerCase> open = em.createQuery(
                        "select c from CustomerCase c where c.subject = :subject and c.status <> :closed"
                                + " order by c.priority, c.openedAt, c.id",
                        CustomerCase.class)
                .setParameter("subject", FAULT)
                .setParameter("closed", StageKind.CLOSED)
                .getResultList();
        List<Evidence> evidence = new ArrayList<>();
        if (open.size() > 1) {
            CustomerCase fault = open.get(0);
            Person officer = company.person("customer_dept");
            for (CustomerCase other : open.subList(1, open.size())) {
                Act act = acts.at(company.now(), officer, catalog.model(other), evidence::add);
                tie(other, fault, act);
            }
        }
        evidence.forEach(em::persist);
    }

    private void tie(CustomerCase other, CustomerCase fault, Act act) {
        if (other.getCustomer().equals(fault.getCustomer())) {
            em.persist(new CaseMerging(other, act).merge(fault));
        } else {
            new CaseTies(other, act).causedBy(fault);
        }
    }
}
