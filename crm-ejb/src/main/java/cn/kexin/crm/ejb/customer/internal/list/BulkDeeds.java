package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.customer.internal.CustomerEditor;
import cn.kexin.crm.ejb.customer.internal.Stages;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;

/** Edits and assignments; tags are given and taken by the slice ({@link BulkTags}). */
@ApplicationScoped
public class BulkDeeds {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerEditor editor;

    @Inject
    private CustomerAccess access;

    @Inject
    private Stages stages;

    @Inject
    private DivisionDeed divisions;

    @Inject
    private CustomDeeds customs;

    BulkDeed of(BulkChange change) {
        return switch (change.getKind()) {
            case EDIT ->
                switch (change.getField()) {
                    case DIVISION -> divisions;
                    case CUSTOM -> customs.of(change.getCustomCode());
                    default -> new Edit(change.getField());
                };
            case ASSIGN -> new Assignment();
            case TAG, UNTAG ->
                throw new IllegalArgumentException(change.getKind().name());
        };
    }

    /** A field gets another content. */
    private final class Edit implements BulkDeed {

        private final BulkField field;

        Edit(BulkField field) {
            this.field = Objects.requireNonNull(field);
        }

        @Override
        public String of(Customer customer, Viewer actor) {
            return field.of(customer);
        }

        @Override
        public void set(Customer customer, String value, Viewer actor) {
            if (field == BulkField.CREDIT_GRADE
                    && !access.rights(actor, customer).credit()) {
                throw new BusinessRuleException("list.bulk.notReadable");
            }
            if (field == BulkField.RELATIONSHIP_STAGE) {
                stages.reach(customer, RelationshipStage.valueOf(value), StageSet.Way.BULK, actor, null);
            } else {
                field.set(customer, value);
            }
        }

        @Override
        public void putBack(Customer customer, String before, Viewer actor) {
            set(customer, before, actor);
        }
    }

    /** The customer is given to a unit and a person. */
    private final class Assignment implements BulkDeed {

        @Override
        public String of(Customer customer, Viewer actor) {
            return BulkTarget.of(customer).toString();
        }

        @Override
        public void set(Customer customer, String value, Viewer actor) {
            BulkTarget target = BulkTarget.read(value);
            editor.hand(customer, unit(target), person(target), actor);
        }

        @Override
        public void putBack(Customer customer, String before, Viewer actor) {
            BulkTarget target = BulkTarget.read(before);
            OrgUnit unit = unit(target);
            Person person = person(target);
            if (!unit.isActive() || person != null && !person.isActive()) {
                throw new BusinessRuleException("list.bulk.ownerGone");
            }
            customer.assignTo(unit, person);
        }

        private OrgUnit unit(BulkTarget target) {
            return em.find(OrgUnit.class, target.unitId());
        }

        private Person person(BulkTarget target) {
            return target.personId() == null ? null : em.find(Person.class, target.personId());
        }
    }
}
