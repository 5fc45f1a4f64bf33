package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.routing.RoutingRule;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.Histories;
import cn.kexin.crm.ejb.casework.RoutingAnswer;
import cn.kexin.crm.ejb.casework.RoutingQuestion;
import cn.kexin.crm.ejb.casework.RoutingRuleCommand;
import cn.kexin.crm.ejb.casework.RoutingRuleFacade;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps the rules that say where matters go. */
@Stateless
@RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.ADMIN})
public class RoutingRuleBean implements RoutingRuleFacade {

    private static final List<String> FIELDS = List.of(
            "routingRule.name",
            "routingRule.place",
            "routingRule.active",
            "routingRule.caseType",
            "routingRule.category",
            "routingRule.product",
            "routingRule.divisionCode",
            "routingRule.branch",
            "routingRule.skill",
            "routingRule.role",
            "routingRule.unit",
            "routingRule.handOut");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RoutingRules rules;

    @Inject
    private RoutingRuleTerms terms;

    @Inject
    private RoutingTrials trials;

    @Inject
    private Histories histories;

    @Override
    public List<RoutingRuleRow> list() {
        return terms.rows(rules.inOrder());
    }

    @Override
    public RoutingRuleRow find(long id) {
        return terms.rows(List.of(existing(id))).get(0);
    }

    @Override
    public long create(RoutingRuleCommand command) {
        int last = em.createQuery("select coalesce(max(r.place), 0) from RoutingRule r", Integer.class)
                .getSingleResult();
        RoutingRule rule = new RoutingRule(command.name(), last + 1, terms.unit("unit", command.unit()));
        terms.say(rule, command);
        em.persist(rule);
        return rule.getId();
    }

    @Override
    public void change(long id, long version, RoutingRuleCommand command) {
        terms.say(existing(id, version), command);
    }

    @Override
    public void moveUp(long id, long version) {
        RoutingRule rule = existing(id, version);
        rules.inOrder().stream()
                .filter(each -> each.getPlace() < rule.getPlace())
                .reduce((one, later) -> later)
                .ifPresent(before -> {
                    int place = before.getPlace();
                    before.moveTo(rule.getPlace());
                    rule.moveTo(place);
                });
    }

    @Override
    public void remove(long id, long version) {
        em.remove(existing(id, version));
    }

    @Override
    public RoutingAnswer tryOut(RoutingQuestion question) {
        return trials.answer(question);
    }

    @Override
    public Page<ChangeRow> history(PageRequest page) {
        return histories.page(RoutingRule.BOOK, FIELDS, new ChangeFilter(null, null), page);
    }

    private RoutingRule existing(long id, long version) {
        RoutingRule rule = em.find(RoutingRule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (rule == null) {
            throw new NotFoundException(RoutingRule.TYPE, id);
        }
        StaleVersionException.check(rule, version);
        return rule;
    }

    private RoutingRule existing(long id) {
        RoutingRule rule = em.find(RoutingRule.class, id);
        if (rule == null) {
            throw new NotFoundException(RoutingRule.TYPE, id);
        }
        return rule;
    }
}
