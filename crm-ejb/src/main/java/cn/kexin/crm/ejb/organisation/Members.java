package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds open units and present members by the names people type, and refuses at the field where they were typed. */
@ApplicationScoped
public class Members {

    @PersistenceContext
    private EntityManager em;

    /**
     * @param field where the code was typed, for the refusal
     * @param code null or blank for none
     * @return the open unit of that code; null for none
     * @throws BusinessRuleException when there is no such unit, or it is closed
     */
    public OrgUnit unit(String field, String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return em.createQuery("select u from OrgUnit u where u.code = :code and u.active = true", OrgUnit.class)
                .setParameter("code", code.strip())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField(field, "organisation.error.noSuchUnit", code.strip()));
    }

    /**
     * @param field where the name was typed, for the refusal
     * @param username sign-in name, null or blank for none
     * @return the member; null for none
     * @throws BusinessRuleException when nobody has that name, or the person has left
     */
    public Person person(String field, String username) {
        if (username == null || username.isBlank()) {
            return null;
        }
        return em.createQuery("select p from Person p where p.username = :name and p.leftOn is null", Person.class)
                .setParameter("name", username.strip())
                .getResultStream()
                .findFirst()
                .orElseThrow(() ->
                        BusinessRuleException.onField(field, "organisation.error.noSuchPerson", username.strip()));
    }
}
