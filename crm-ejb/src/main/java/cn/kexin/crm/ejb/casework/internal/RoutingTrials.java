package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.routing.Candidate;
import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.casework.routing.RoutedMatter;
import cn.kexin.crm.domain.casework.routing.RoutingRule;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.RoutingAnswer;
import cn.kexin.crm.ejb.casework.RoutingQuestion;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** Says where a matter would go, without taking one in. */
@ApplicationScoped
public class RoutingTrials {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess access;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private RoutingRules rules;

    @Inject
    private RoutingRuleTerms terms;

    @Inject
    private RoutingCandidates candidates;

    @Inject
    private DefinitionRouting definitions;

    RoutingAnswer answer(RoutingQuestion question) {
        ProcessModel process = catalog.model(catalog.inForce(question.caseType()));
        Responsibility defined = process.firstResponsible(given(question.category()));
        Customer customer = customer(question.customerId());
        return rules.deciding(matter(question, customer))
                .map(rule -> byRule(rule, defined.role()))
                .orElseGet(() -> byDefinition(defined, customer));
    }

    private RoutedMatter matter(RoutingQuestion question, Customer customer) {
        return customer == null
                ? new RoutedMatter(
                        question.caseType(),
                        given(question.category()),
                        given(question.product()),
                        given(question.divisionCode()),
                        Set.of())
                : rules.matter(question.caseType(), given(question.category()), given(question.product()), customer);
    }

    private RoutingAnswer byRule(RoutingRule rule, Role defined) {
        Role role = rule.getRole() == null ? defined : rule.getRole();
        List<Candidate> looked = rule.getHandOut() == HandOut.LEAST_LOADED ? candidates.of(rule, role) : List.of();
        return new RoutingAnswer(
                terms.rows(List.of(rule)).get(0),
                rule.getUnit().getName(),
                role,
                Candidate.next(looked).map(Candidate::name).orElse(null),
                looked);
    }

    private RoutingAnswer byDefinition(Responsibility defined, Customer customer) {
        OrgUnit unit =
                switch (defined.rule()) {
                    case NAMED -> definitions.unitFor(defined, null, null);
                    case CUSTOMER_OWNER -> customer == null ? null : customer.getOwnerUnit();
                    case CASE_UNIT -> null;
                };
        return new RoutingAnswer(null, unit == null ? null : unit.getName(), defined.role(), null, List.of());
    }

    private Customer customer(Long id) {
        if (id == null) {
            return null;
        }
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c").and("c.id = :id", "id", id);
        return where.bind(em.createQuery(
                        "select c from Customer c join fetch c.ownerUnit" + where.where(), Customer.class))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
