package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Placement;
import cn.kexin.crm.domain.casework.routing.Candidate;
import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.casework.routing.RoutedMatter;
import cn.kexin.crm.domain.casework.routing.RoutingRule;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.OpenCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rule that decides where a matter goes, and the person it is given to. */
@ApplicationScoped
public class RoutingRules {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RoutingCandidates candidates;

    @Inject
    private CustomerDivisions divisions;

    /** @return all rules in their order */
    List<RoutingRule> inOrder() {
        return em.createQuery(
                        """
                        select r from RoutingRule r join fetch r.unit left join fetch r.branch left join fetch r.skill \
                        order by r.place, r.id""",
                        RoutingRule.class)
                .getResultList();
    }

    /**
     * @param defined the role that the definition names
     * @return where the matter is worked on from the start; null when no rule takes it
     */
    Placement placement(OpenCase command, Customer customer, Role defined) {
        List<RoutingRule> rules = inOrder();
        if (rules.stream().noneMatch(RoutingRule::isActive)) {
            return null;
        }
        String about = command.product() == null || command.product().isBlank() ? command.subject() : command.product();
        RoutedMatter matter = matter(command.type(), command.category(), about, customer);
        return RoutingRule.deciding(rules, matter)
                .map(rule -> placement(rule, defined))
                .orElse(null);
    }

    private Placement placement(RoutingRule rule, Role defined) {
        Role role = rule.getRole() == null ? defined : rule.getRole();
        Person person = null;
        if (rule.getHandOut() == HandOut.LEAST_LOADED) {
            candidates.waitForTurn();
            person = Candidate.next(candidates.of(rule, role))
                    .map(next -> em.find(Person.class, next.personId()))
                    .orElse(null);
        }
        return new Placement(rule.getRole(), rule.getUnit(), person, rule.getName());
    }

    /** @param customer null for none */
    RoutedMatter matter(String type, String category, String about, Customer customer) {
        return customer == null
                ? new RoutedMatter(type, category, about, null, Set.of())
                : new RoutedMatter(
                        type, category, about, divisions.of(customer), withThoseAbove(customer.getOwnerUnit()));
    }

    private static Set<Long> withThoseAbove(OrgUnit unit) {
        Set<Long> ids = new HashSet<>();
        for (OrgUnit above = unit; above != null; above = above.getParent()) {
            ids.add(above.getId());
        }
        return ids;
    }

    Optional<RoutingRule> deciding(RoutedMatter matter) {
        return RoutingRule.deciding(inOrder(), matter);
    }
}
