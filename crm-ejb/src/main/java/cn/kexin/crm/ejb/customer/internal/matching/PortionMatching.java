package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.customer.matching.MatchingRule;
import cn.kexin.crm.domain.customer.matching.SharedKeys;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Looks for duplicates of many new customers at once, in the archive and among themselves, by the rules for one. */
@ApplicationScoped
public class PortionMatching {

    @Inject
    private PortionLookup lookup;

    @Inject
    private MatchingRules rules;

    /**
     * @param check tells why one cannot be taken whatever it resembles; null when it can
     * @return a draft for each, in order; one that cannot be taken is no candidate for those behind it
     */
    public List<MatchedDraft> judge(
            List<Entry> entries, Function<Entry, BusinessRuleException> check, NameMemory names) {
        List<MatchedDraft> drafts = new ArrayList<>(entries.size());
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            Set<String> own = entry.command().toMatchSubject().keys();
            MatchSubject name = names.of(entry.command().kind(), entry.command().name());
            MatchedDraft draft = new MatchedDraft(entry, own, name, drafts.size());
            draft.fail(check.apply(entry));
            keys.addAll(own);
            drafts.add(draft);
        }
        Round round = new Round(rules.active(), lookup.owners(keys), names);
        drafts.stream().filter(draft -> draft.failure() == null).forEach(round::judge);
        return drafts;
    }

    /** One portion, with those of it that will be stored as further candidates. */
    private final class Round {

        private final List<MatchingRule> active;
        private final Map<String, List<Long>> owners;
        private final Map<Long, Resembled.Candidate> candidates;
        private final Map<String, List<MatchedDraft>> pending = new HashMap<>();

        Round(List<MatchingRule> active, Map<String, List<Long>> owners, NameMemory names) {
            this.active = active;
            this.owners = owners;
            Set<Long> ids = new HashSet<>();
            owners.values().forEach(ids::addAll);
            this.candidates = lookup.candidates(ids, names);
        }

        void judge(MatchedDraft draft) {
            List<Resemblance> alike = new ArrayList<>();
            known(draft).forEach((id, shared) -> {
                Resembled.Candidate candidate = candidates.get(id);
                add(alike, draft, candidate, candidate == null ? null : candidate.name(), shared);
            });
            before(draft).forEach((other, shared) -> add(alike, draft, other, other.name(), shared));
            alike.sort(Comparator.comparing(
                            (Resemblance each) -> -each.verdict().match().score())
                    .thenComparing(each -> each.other().order()));
            draft.resembles(alike.subList(0, Math.min(DuplicateCheck.MOST, alike.size())));
            if (!draft.isDuplicate()) {
                draft.keys().forEach(key -> pending.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(draft));
            }
        }

        private void add(
                List<Resemblance> alike, MatchedDraft draft, Resembled other, MatchSubject name, Set<String> shared) {
            MatchingRules.Verdict verdict =
                    other == null ? null : MatchingRules.judge(active, draft.name(), name, SharedKeys.of(shared));
            if (verdict != null) {
                alike.add(new Resemblance(other, verdict));
            }
        }

        private Map<Long, Set<String>> known(MatchedDraft draft) {
            Map<Long, Set<String>> shared = new HashMap<>();
            for (String key : draft.keys()) {
                for (Long id : owners.getOrDefault(key, List.of())) {
                    shared.computeIfAbsent(id, any -> new HashSet<>(4)).add(key);
                }
            }
            return shared;
        }

        private Map<MatchedDraft, Set<String>> before(MatchedDraft draft) {
            Map<MatchedDraft, Set<String>> shared = new HashMap<>();
            for (String key : draft.keys()) {
                List<MatchedDraft> same = pending.getOrDefault(key, List.of());
                int room = MatchLookup.MOST_OF_A_KEY
                        - owners.getOrDefault(key, List.of()).size();
                for (MatchedDraft other : same.subList(0, Math.max(0, Math.min(room, same.size())))) {
                    shared.computeIfAbsent(other, any -> new HashSet<>(4)).add(key);
                }
            }
            return shared;
        }
    }

    /** @return the name as it is compared, prepared once */
    static MatchSubject prepared(NameMemory names, String kind, String name) {
        return names.of(CustomerKind.valueOf(kind), name);
    }
}
