package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.visit.FindingKind;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.domain.visit.ReturnVisitState;
import cn.kexin.crm.domain.visit.VisitFinding;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.CompleteVisit;
import cn.kexin.crm.ejb.visit.ReturnVisitAccess;
import cn.kexin.crm.ejb.visit.VisitRow;
import cn.kexin.crm.ejb.visit.VisitView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What return visits come to: answers, satisfaction, and findings that are followed up in cases. */
@ApplicationScoped
public class VisitCompletion {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private ReturnVisits visits;

    @Inject
    private VisitQueries queries;

    @Inject
    private ReturnVisitAccess access;

    @Inject
    private CaseAccess cases;

    @Inject
    private ContactPermissions permissions;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CompanyDay day;

    @Inject
    private Clock clock;

    VisitView view(long id) {
        VisitRow row = queries.row(id, viewer.get());
        ReturnVisit visit = visits.visible(id);
        boolean open = row.state() == ReturnVisitState.OPEN;
        return new VisitView(
                row,
                visit.getSummary(),
                visit.getFinishedBy() == null ? null : visit.getFinishedBy().getName(),
                visit.getFinishedAt(),
                visit.getTeam().stream()
                        .map(each -> new Ref(each.getId(), each.getUsername(), each.getName()))
                        .toList(),
                visit.getAnswers().stream()
                        .map(each -> new VisitView.Answer(each.getId(), each.getQuestion(), each.getAnswer()))
                        .toList(),
                findings(id),
                access.mayChange(viewer.get(), visit),
                open
                        && !permissions
                                .of(row.customer().id(), null, ContactChannel.VISIT, ContactPurpose.SERVICE)
                                .free());
    }

    private List<VisitView.Finding> findings(long visitId) {
        Conditions seen = cases.restrict(new Conditions(), viewer.get(), "ks").and("ks.id = k.id");
        Conditions query = new Conditions().with("visit", visitId);
        seen.lendTo(query);
        return query.bind(em.createQuery(
                        "select f.id, f.kind, f.words, p.name, f.recordedAt, (select ks.id from CustomerCase ks"
                                + seen.where() + "), k.number, k.subject, k.status from VisitFinding f"
                                + " join f.recordedBy p left join f.customerCase k"
                                + " where column('visit_id', f) = :visit order by f.id",
                        Object[].class))
                .getResultStream()
                .map(row -> new VisitView.Finding(
                        (Long) row[0],
                        (FindingKind) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        Ref.of((Long) row[5], (String) row[6], (String) row[7]),
                        (StageKind) row[8]))
                .toList();
    }

    void complete(long id, long version, CompleteVisit command) {
        ReturnVisit visit = visits.changeable(id, version);
        Map<Long, String> said = new HashMap<>();
        command.answers().forEach(each -> said.put(each.questionId(), given(each.answer())));
        visit.complete(
                me(),
                clock.instant(),
                Objects.requireNonNullElse(command.doneOn(), day.today()),
                day.today(),
                command.satisfaction(),
                command.summary().strip(),
                said);
        command.findings().forEach(each -> persist(visit, each));
    }

    void drop(long id, long version, String reason) {
        visits.changeable(id, version).drop(me(), clock.instant(), reason.strip());
    }

    long addFinding(long id, CompleteVisit.Found found) {
        return persist(visits.changeable(id), found);
    }

    private long persist(ReturnVisit visit, CompleteVisit.Found found) {
        VisitFinding finding =
                new VisitFinding(visit, found.kind(), found.words().strip(), clock.instant(), me());
        em.persist(finding);
        return finding.getId();
    }

    /** @return the case's id */
    long followUp(long findingId, String type, String category, String subject) {
        VisitFinding finding = visits.finding(findingId);
        long caseId = casework.open(new OpenCase(
                type,
                category == null || category.isBlank() ? null : category,
                finding.getVisit().getCustomer().getId(),
                null,
                subject.strip(),
                finding.getVisit().getNumber() + "\n" + finding.getWords(),
                Channel.VISIT,
                null,
                null));
        finding.followUp(em.find(CustomerCase.class, caseId));
        return caseId;
    }

    private Person me() {
        return em.getReference(Person.class, viewer.get().personId());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
