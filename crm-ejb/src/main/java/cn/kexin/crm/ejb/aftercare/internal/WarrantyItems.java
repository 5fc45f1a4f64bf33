package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.WarrantyItem;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.aftercare.WarrantyAccess;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Loads what a command works on, as far as the caller's rights reach. */
@ApplicationScoped
public class WarrantyItems {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private WarrantyAccess access;

    @Inject
    private CaseAccess cases;

    /** @throws NotFoundException when there is none that the caller may see */
    WarrantyItem visible(long id) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c").and("w.id = :id", "id", id);
        return where.bind(em.createQuery(
                        "select w from WarrantyItem w join w.customer c" + where.where(), WarrantyItem.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(WarrantyItem.TYPE, id));
    }

    /** @throws BusinessRuleException when the caller may see it but not change it */
    WarrantyItem changeable(long id) {
        WarrantyItem item = visible(id);
        access.requireChange(item.getCustomer());
        return item;
    }

    /** @throws BusinessRuleException when money is kept back for the item, or a fault of it was reported */
    void requireUnused(WarrantyItem item) {
        if (isUsed("RetentionMoney", item) || isUsed("WarrantyClaim", item)) {
            throw new BusinessRuleException("aftercare.error.itemUsed");
        }
    }

    private boolean isUsed(String by, WarrantyItem item) {
        return em.createQuery("select count(r) from " + by + " r where r.item = :item", Long.class)
                        .setParameter("item", item)
                        .getSingleResult()
                > 0;
    }

    /**
     * @return a case of the customer that a field names; null for null
     * @throws BusinessRuleException when it is another customer's or the caller may not see it
     */
    CustomerCase caseOf(Customer customer, Long caseId) {
        if (caseId == null) {
            return null;
        }
        Conditions where = cases.restrict(new Conditions(), viewer.get(), "k")
                .and("k.id = :id", "id", caseId)
                .and("column('customer_id', k) = :customer", "customer", customer.getId());
        return where.bind(em.createQuery("select k from CustomerCase k" + where.where(), CustomerCase.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("caseId", "aftercare.error.foreignCase"));
    }
}
