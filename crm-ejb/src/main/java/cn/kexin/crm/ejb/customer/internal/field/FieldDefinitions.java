package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what custom fields there are, once in a transaction and in one statement with their options. */
@ApplicationScoped
public class FieldDefinitions {

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** @return the subject's fields in their order, with those that are retired */
    public List<CustomField> of(FieldSubject subject) {
        return transaction.getTransactionKey() == null ? read(subject) : known().computeIfAbsent(subject, this::read);
    }

    @SuppressWarnings("unchecked")
    private Map<FieldSubject, List<CustomField>> known() {
        Map<FieldSubject, List<CustomField>> known =
                (Map<FieldSubject, List<CustomField>>) transaction.getResource(FieldDefinitions.class);
        if (known == null) {
            known = new EnumMap<>(FieldSubject.class);
            transaction.putResource(FieldDefinitions.class, known);
        }
        return known;
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
