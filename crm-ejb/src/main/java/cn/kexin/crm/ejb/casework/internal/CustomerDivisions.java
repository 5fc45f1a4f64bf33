package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** In which administrative division a customer is: by its main address, else by its region in words. */
@ApplicationScoped
public class CustomerDivisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Divisions divisions;

    /** @return the division's code, or null when neither tells */
    String of(Customer customer) {
        return em.createQuery(
                        "select a.divisionCode from CustomerAddress a where a.customer = :customer"
                                + " and a.divisionCode is not null order by a.main desc, a.place",
                        String.class)
                .setParameter("customer", customer)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> inWords(customer.getRegion()));
    }

    private String inWords(String region) {
        return region == null
                ? null
                : divisions
                        .locate(region)
                        .map(located -> located.division().code())
                        .orElse(null);
    }
}
