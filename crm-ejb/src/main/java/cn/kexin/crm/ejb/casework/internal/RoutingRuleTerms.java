package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.routing.RoutingRule;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Skill;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.RoutingRuleCommand;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.SkillForgetting;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rules say, between the codes that are stored and the names that people read. */
@ApplicationScoped
public class RoutingRuleTerms {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private Members members;

    @Inject
    private Divisions divisions;

    /** @throws BusinessRuleException on the field that does not fit */
    void say(RoutingRule rule, RoutingRuleCommand command) {
        String type = given(command.caseType());
        String category = given(command.category());
        requireKnown(type, category);
        String division = given(command.divisionCode());
        if (division != null && divisions.find(division).isEmpty()) {
            throw BusinessRuleException.onField("divisionCode", "routing.error.division", division);
        }
        OrgUnit unit = members.unit("unit", command.unit());
        rule.call(command.name());
        rule.takes(type, category, given(command.product()), division, members.unit("branch", command.branch()));
        rule.sendTo(unit, command.role(), skill(command.skillId()), command.handOut());
        rule.switchOn(command.active());
        requireSomebody(rule);
    }

    /** A role that nobody holds in the unit would leave its matters to nobody. */
    private void requireSomebody(RoutingRule rule) {
        if (rule.getRole() == null) {
            return;
        }
        long holders = em.createQuery(
                        """
                        select count(r) from RoleAssignment r where r.role = :role and r.unit = :unit \
                        and r.person.leftOn is null""",
                        Long.class)
                .setParameter("role", rule.getRole())
                .setParameter("unit", rule.getUnit())
                .getSingleResult();
        if (holders == 0) {
            throw BusinessRuleException.onField(
                    "role",
                    "routing.error.nobody",
                    rule.getRole(),
                    rule.getUnit().getName());
        }
    }

    private void requireKnown(String type, String category) {
        if (type == null) {
            return;
        }
        ProcessModel model = models().get(type);
        if (model == null) {
            throw BusinessRuleException.onField("caseType", "casework.error.unknownType", type);
        }
        if (category != null && model.category(category).isEmpty()) {
            throw BusinessRuleException.onField("category", "casework.error.unknownCategory", category);
        }
    }

    private Skill skill(Long id) {
        if (id == null) {
            return null;
        }
        return Optional.ofNullable(em.find(Skill.class, id))
                .orElseThrow(() -> BusinessRuleException.onField("skill", "routing.error.skill"));
    }

    /** A skill that a rule asks for stays. */
    void keep(@Observes SkillForgetting forgetting) {
        Skill skill = forgetting.skill();
        em.createQuery("select r.name from RoutingRule r where r.skill = :skill", String.class)
                .setParameter("skill", skill)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(rule -> {
                    throw new BusinessRuleException("routing.error.skillAsked", skill.getName(), rule);
                });
    }

    OrgUnit unit(String field, String code) {
        return members.unit(field, code);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Map<String, ProcessModel> models() {
        return catalog.allInForce().stream().collect(Collectors.toMap(ProcessModel::code, Function.identity()));
    }

    List<RoutingRuleRow> rows(List<RoutingRule> rules) {
        Map<String, ProcessModel> models = models();
        return rules.stream().map(rule -> row(rule, models)).toList();
    }

    private RoutingRuleRow row(RoutingRule rule, Map<String, ProcessModel> models) {
        ProcessModel model = rule.getCaseType() == null ? null : models.get(rule.getCaseType());
        return new RoutingRuleRow(
                rule.getId(),
                rule.getVersion(),
                rule.getName(),
                rule.getPlace(),
                rule.isActive(),
                rule.getCaseType(),
                model == null ? null : model.label(),
                rule.getCategory(),
                model == null || rule.getCategory() == null
                        ? null
                        : model.category(rule.getCategory())
                                .map(Category::label)
                                .orElse(null),
                rule.getProduct(),
                rule.getDivisionCode(),
                divisions.find(rule.getDivisionCode()).map(Division::path).orElse(null),
                ref(rule.getBranch()),
                ref(rule.getUnit()),
                rule.getRole(),
                rule.getSkill() == null
                        ? null
                        : new Ref(rule.getSkill().getId(), null, rule.getSkill().getName()),
                rule.getHandOut());
    }

    private static Ref ref(OrgUnit unit) {
        return unit == null ? null : new Ref(unit.getId(), unit.getCode(), unit.getName());
    }
}
