package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.policy.PolicyScope;
import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.casework.PolicyTrial;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** Finds service policies and what they would have done. */
@ApplicationScoped
public class Policies {

    @PersistenceContext
    private EntityManager em;

    /** @return the policies in force, each with who decided on it */
    List<ServicePolicy> inForce() {
        return em.createQuery(
                        "select p from ServicePolicy p join fetch p.decidedBy where p.endedAt is null",
                        ServicePolicy.class)
                .getResultList();
    }

    /** @return the policy that decides on such a case, or null */
    ServicePolicy deciding(ValueClass valueClass, String type, Priority priority) {
        return ServicePolicy.deciding(inForce(), valueClass, type, priority).orElse(null);
    }

    /** @param all the policies in force */
    PolicyTrial trial(ServicePolicy policy, List<ServicePolicy> all) {
        Conditions taken = decidedBy(policy, all);
        long cases = taken.bind(em.createQuery(
                        "select count(c) from CustomerCase c join c.customer k" + taken.where(), Long.class))
                .getSingleResult();
        long[] answers = counts(policy, all, EvidenceKind.RESPONDED, policy.getResponseMinutes());
        long[] solutions = counts(policy, all, EvidenceKind.RESOLVED, policy.getResolutionMinutes());
        return new PolicyTrial(policy.getId(), cases, answers[0], answers[1], solutions[0], solutions[1]);
    }

    /** @return how many there are, and how many within the target */
    private long[] counts(ServicePolicy policy, List<ServicePolicy> all, EvidenceKind kind, Integer minutes) {
        if (minutes == null) {
            return new long[2];
        }
        Conditions where = decidedBy(policy, all)
                .and("e.kind = :kind", "kind", kind)
                .and("e.excluded = false and e.correctsSeq is null and e.workingMinutes is not null");
        if (kind == EvidenceKind.RESOLVED) {
            where.and("e.occurredAt = c.resolvedAt");
        }
        return new long[] {count(where), count(where.and("e.workingMinutes <= :minutes", "minutes", (long) minutes))};
    }

    /** @return the cases, as {@code c} of customers {@code k}, that it and no closer one decides on */
    private static Conditions decidedBy(ServicePolicy policy, List<ServicePolicy> all) {
        Conditions where = new Conditions();
        String own = within(where, policy.getScope(), "own");
        if (!own.isEmpty()) {
            where.and(own);
        }
        int closer = 0;
        for (ServicePolicy other : all) {
            if (other.comesBefore(policy)) {
                where.and("not (" + within(where, other.getScope(), "closer" + closer++) + ")");
            }
        }
        return where;
    }

    private long count(Conditions where) {
        return where.bind(em.createQuery(
                        "select count(e) from Evidence e join e.customerCase c join c.customer k" + where.where(),
                        Long.class))
                .getSingleResult();
    }

    /** @return the condition; empty for all cases */
    private static String within(Conditions conditions, PolicyScope scope, String name) {
        List<String> terms = new ArrayList<>();
        if (scope.getValueClass() != null) {
            conditions.with(name + "Class", scope.getValueClass());
            terms.add("k.valueClass = :" + name + "Class");
        }
        if (scope.getCaseType() != null) {
            conditions.with(name + "Type", scope.getCaseType());
            terms.add("c.type = :" + name + "Type");
        }
        if (scope.getPriority() != null) {
            conditions.with(name + "Priority", scope.getPriority());
            terms.add("c.priority = :" + name + "Priority");
        }
        return String.join(" and ", terms);
    }
}
