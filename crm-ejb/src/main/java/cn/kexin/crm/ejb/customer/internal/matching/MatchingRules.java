package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.Match;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.customer.matching.MatchingRule;
import cn.kexin.crm.domain.customer.matching.SharedKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The company's matching rules. */
@ApplicationScoped
public class MatchingRules {

    @PersistenceContext
    private EntityManager em;

    /** @return the rules in force */
    List<MatchingRule> active() {
        return em.createQuery(
                        "select distinct r from MatchingRule r join fetch r.criteria where r.active = true",
                        MatchingRule.class)
                .getResultList();
    }

    /** @return what the rules together say of two customers, or null when none recognises one in them */
    static Verdict judge(List<MatchingRule> rules, MatchSubject one, MatchSubject other, SharedKeys shared) {
        Verdict verdict = null;
        for (MatchingRule rule : rules) {
            Match match = one.match(other, shared, rule).orElse(null);
            if (match != null) {
                Verdict said = new Verdict(match, rule.getOnEntry(), rule.getOnImport());
                verdict = verdict == null ? said : verdict.and(said);
            }
        }
        return verdict;
    }

    /** How alike two customers are, and the strongest response that a rule asks for. */
    record Verdict(Match match, DuplicateResponse onEntry, DuplicateResponse onImport) {

        Verdict and(Verdict other) {
            return new Verdict(
                    match.and(other.match), stronger(onEntry, other.onEntry), stronger(onImport, other.onImport));
        }

        private static DuplicateResponse stronger(DuplicateResponse one, DuplicateResponse other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }
}
