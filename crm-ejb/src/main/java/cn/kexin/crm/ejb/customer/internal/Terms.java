package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.TermsOfTrade;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.TradeTerms;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and writes the terms of trade; who reads them of which customer is decided by who asks for them. */
@ApplicationScoped
public class Terms {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    /** @return by customer, in one statement at most; those without any are missing */
    Map<Long, TradeTerms> of(Collection<Long> customerIds, Viewer viewer) {
        if (customerIds.isEmpty() || viewer.scope(DataRight.COMMERCIAL).isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select t from TermsOfTrade t where t.customer.id in :ids", TermsOfTrade.class)
                .setParameter("ids", customerIds)
                .getResultStream()
                .collect(Collectors.toMap(terms -> terms.getCustomer().getId(), TradeTerms::of));
    }

    /**
     * Carries over what a command says, if anything; nothing agreed at all removes what was.
     *
     * @throws BusinessRuleException when the viewer may not read the terms, and says others than there are
     */
    public void say(Customer customer, TradeTerms said, Viewer viewer) {
        if (said == null) {
            return;
        }
        TermsOfTrade known = em.createQuery(
                        "select t from TermsOfTrade t where t.customer = :customer", TermsOfTrade.class)
                .setParameter("customer", customer)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (said.equals(known == null ? TradeTerms.NONE : TradeTerms.of(known))) {
            return;
        }
        if (!access.rights(viewer, customer).commercial()) {
            throw BusinessRuleException.onField("terms", "terms.error.notYours", customer.getName());
        }
        if (said.isEmpty()) {
            em.remove(known);
            return;
        }
        if (known == null) {
            known = new TermsOfTrade(customer);
            write(said, known);
            em.persist(known);
        } else {
            write(said, known);
        }
    }

    private static void write(TradeTerms said, TermsOfTrade terms) {
        terms.payBy(said.paymentTerms(), said.creditDays(), said.currency());
        terms.priceAt(said.priceLevel(), said.discountPercent());
        terms.invoiceTo(said.invoiceTitle(), said.taxpayerNumber(), said.invoiceAddress());
        terms.bankAt(said.bankName(), said.bankAccount());
    }
}
