package cn.kexin.crm.ejb.customer.internal.number;

import cn.kexin.crm.domain.customer.number.NumberFormat;
import cn.kexin.crm.domain.customer.number.NumberRule;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.NumberRuleFacade;
import cn.kexin.crm.ejb.customer.internal.CustomerNumbers;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Keeps the rule by which customers are numbered. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class NumberRuleBean implements NumberRuleFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerNumbers numbers;

    @Inject
    private CurrentViewer viewer;

    @Override
    public NumberRuleRow find() {
        NumberRule rule = numbers.rule();
        NumberFormat format = rule.getFormat();
        return new NumberRuleRow(
                rule.getVersion(),
                new NumberRuleCommand(
                        format.getPrefix(),
                        format.getDatePart(),
                        format.isWithUnit(),
                        format.getDigits(),
                        format.getRestart()));
    }

    @Override
    public String preview(NumberRuleCommand command) {
        OrgUnit unit = em.find(OrgUnit.class, viewer.get().unitId());
        return numbers.preview(format(command), unit.getCode());
    }

    @Override
    public void change(long version, NumberRuleCommand command) {
        NumberRule rule = numbers.rule();
        em.lock(rule, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(rule);
        StaleVersionException.check(rule, version);
        rule.follow(format(command));
    }

    private static NumberFormat format(NumberRuleCommand command) {
        return new NumberFormat(
                command.prefix(), command.datePart(), command.withUnit(), command.digits(), command.restart());
    }
}
