package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.ejb.shared.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what custom fields there are, once in a transaction and in one statement with their options. */
@ApplicationScoped
public class FieldDefinitions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TransactionMemory memory;

    /** @return the subject's fields in their order, with those that are retired */
    public List<CustomField> of(FieldSubject subject) {
        return memory.of(subject, () -> read(subject));
    }

    private List<CustomField> read(FieldSubject subject) {
        return em.createQuery(
                        """
                        select distinct f from CustomField f left join fetch f.options
                        where f.subject = :subject order by f.place, f.code""",
                        CustomField.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** A field by what names it. */
    record Name(FieldSubject subject, String code) {}

    /** @return the group of every field */
    Map<Name, FieldGroup> groups() {
        return em.createQuery("select f.subject, f.code, f.fieldGroup from CustomField f", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Name((FieldSubject) row[0], (String) row[1]), row -> (FieldGroup) row[2]));
    }
}
