package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldCommand;
import cn.kexin.crm.ejb.customer.FieldRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps what custom fields there are. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class CustomFieldBean implements CustomFieldFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FieldDefinitions definitions;

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD,
        Role.Names.EXECUTIVE,
        Role.Names.ADMIN
    })
    public List<FieldRow> list(FieldSubject subject) {
        return definitions.of(subject).stream().map(FieldRow::of).toList();
    }

    @Override
    public FieldRow find(long id) {
        return FieldRow.of(load(id));
    }

    @Override
    public boolean isInUse(long id) {
        return !em.createQuery("select v.id from CustomValue v where v.field.id = :field", Long.class)
                .setParameter("field", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public long create(FieldSubject subject, String code, FieldCommand command) {
        List<CustomField> known = definitions.of(subject);
        if (known.stream().anyMatch(field -> field.getCode().equalsIgnoreCase(code))) {
            throw BusinessRuleException.onField("code", "field.error.codeTaken", code);
        }
        if (known.size() >= MOST) {
            throw new BusinessRuleException("field.error.tooMany", MOST);
        }
        CustomField field = new CustomField(subject, code, name(command.nameZh(), command.nameEn()), command.kind());
        apply(command, field);
        em.persist(field);
        return field.getId();
    }

    @Override
    public void change(long id, long version, FieldCommand command) {
        CustomField field = load(id);
        em.lock(field, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(field);
        StaleVersionException.check(field, version);
        em.lock(field, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        field.call(name(command.nameZh(), command.nameEn()));
        if (command.kind() != field.getKind()) {
            field.take(command.kind(), isInUse(id));
        }
        apply(command, field);
    }

    private static void apply(FieldCommand command, CustomField field) {
        field.belongTo(command.group());
        field.require(command.required());
        field.show(command.listed(), command.filterable(), command.place());
        if (command.retired()) {
            field.retire();
        } else {
            field.bringBack();
        }
        field.offer(command.options().stream()
                .map(option ->
                        new CustomField.Offer(option.code(), name(option.nameZh(), option.nameEn()), option.retired()))
                .toList());
    }

    private static LocalName name(String zh, String en) {
        return new LocalName(zh, en);
    }

    private CustomField load(long id) {
        CustomField field = em.find(CustomField.class, id);
        if (field == null) {
            throw new NotFoundException("customField", id);
        }
        return field;
    }
}
