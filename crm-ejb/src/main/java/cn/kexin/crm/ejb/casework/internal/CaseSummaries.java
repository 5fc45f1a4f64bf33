package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseClock;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseFacts;
import cn.kexin.crm.ejb.casework.CaseSummary;
import cn.kexin.crm.ejb.casework.ClockView;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads cases with their clocks and figures: four statements, however many cases. */
@ApplicationScoped
public class CaseSummaries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseAccess access;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    @Any
    private Instance<CaseFacts> facts;

    @Inject
    private Clock clock;

    /** @return the cases that the person may see, in the order of the ids */
    List<CaseSummary> of(List<Long> ids) {
        Map<Long, CustomerCase> cases = cases(ids);
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<Long, List<CaseClock>> clocks = clocks(cases.keySet());
        Map<Long, WorkingTime> times = workingTimes.ofUnits(cases.values().stream()
                .map(theCase -> theCase.getUnit().getId())
                .collect(Collectors.toSet()));
        Map<Long, Map<String, Money>> figures = figures(cases.keySet());
        Instant now = clock.instant();
        return ids.stream()
                .map(cases::get)
                .filter(Objects::nonNull)
                .map(theCase -> summary(
                        theCase,
                        clocks.getOrDefault(theCase.getId(), List.of()).stream()
                                .map(c ->
                                        view(c, now, times.get(theCase.getUnit().getId())))
                                .toList(),
                        figures.getOrDefault(theCase.getId(), Map.of())))
                .toList();
    }

    private Map<Long, Map<String, Money>> figures(Set<Long> ids) {
        Map<Long, Map<String, Money>> figures = new HashMap<>();
        facts.forEach(source -> source.of(ids)
                .forEach((id, known) -> figures.computeIfAbsent(id, none -> new LinkedHashMap<>())
                        .putAll(known)));
        return figures;
    }

    private Map<Long, CustomerCase> cases(List<Long> ids) {
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c").and("c.id in :ids", "ids", ids);
        return where
                .bind(em.createQuery(
                        "select c from CustomerCase c join fetch c.definition join fetch c.customer join fetch c.unit"
                                + " left join fetch c.person"
                                + where.where(),
                        CustomerCase.class))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(CustomerCase::getId, theCase -> theCase, (one, same) -> one));
    }

    private Map<Long, List<CaseClock>> clocks(Set<Long> ids) {
        return em
                .createQuery("select k from CaseClock k where k.customerCase.id in :ids", CaseClock.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(CaseClock::getDueAt))
                .collect(Collectors.groupingBy(k -> k.getCustomerCase().getId()));
    }

    private static CaseSummary summary(CustomerCase theCase, List<ClockView> clocks, Map<String, Money> figures) {
        return new CaseSummary(
                CaseViews.row(theCase),
                theCase.getRole(),
                theCase.getDescription(),
                theCase.getExternalId(),
                theCase.getReassignments(),
                theCase.getReopened(),
                clocks,
                figures,
                theCase.getProduct());
    }

    private static ClockView view(CaseClock clock, Instant now, WorkingTime time) {
        return new ClockView(
                clock.getCode(),
                clock.getTargetMinutes(),
                clock.getDueAt(),
                clock.getState(),
                clock.isOverdueAt(now),
                clock.minutesLeft(now, time),
                clock.getStoppedAt(),
                clock.getMissedTimes());
    }
}
