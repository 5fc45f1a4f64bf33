package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.TermsOfTrade;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.TradeTerms;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes the terms of trade. */
@ApplicationScoped
public class Terms {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

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
