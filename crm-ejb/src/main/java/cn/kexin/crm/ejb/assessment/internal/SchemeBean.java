package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.domain.assessment.SchemeCheck;
import cn.kexin.crm.domain.assessment.SchemeProblem;
import cn.kexin.crm.domain.assessment.SchemeStatus;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.assessment.MeasureInfo;
import cn.kexin.crm.ejb.assessment.PreviewRow;
import cn.kexin.crm.ejb.assessment.SchemeCommand;
import cn.kexin.crm.ejb.assessment.SchemeFacade;
import cn.kexin.crm.ejb.assessment.SchemeView;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the schemes. */
@Stateless
@RolesAllowed(Role.Names.CUSTOMER_DEPT)
public class SchemeBean implements SchemeFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchemeRepository schemes;

    @Inject
    private SchemePreview preview;

    @Inject
    private Measures measures;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    @Override
    public List<MeasureInfo> measures() {
        return measures.infos();
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public List<SchemeView> list() {
        return schemes.all().stream().map(SchemeRepository::view).toList();
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public SchemeView find(long id) {
        return SchemeRepository.view(schemes.get(id));
    }

    @Override
    public long save(SchemeCommand command, Long version) {
        Optional<Scheme> known = schemes.draft(command.code());
        if (known.isPresent() && version == null) {
            throw BusinessRuleException.onField("code", "assessment.error.draftExists", command.code());
        }
        known.ifPresent(draft -> StaleVersionException.check(draft, version));
        Scheme draft = known.orElseGet(() ->
                new Scheme(command.code(), schemes.nextRevision(command.code()), command.nameZh(), command.nameEn()));
        schemes.apply(command, draft);
        em.persist(draft);
        return draft.getId();
    }

    @Override
    public List<SchemeProblem> check(SchemeCommand command) {
        return SchemeCheck.problems(schemes.transientOf(command), measures.codes());
    }

    @Override
    public List<PreviewRow> preview(SchemeCommand command) {
        for (SchemeProblem problem : check(command)) {
            throw BusinessRuleException.onField(
                    problem.field(), problem.key(), problem.arguments().toArray());
        }
        LocalDate first =
                LocalDate.now(clock.withZone(zone.get())).withDayOfMonth(1).minusMonths(1);
        return preview.preview(
                schemes.transientOf(command), first, first.plusMonths(1).minusDays(1), clock.instant());
    }

    @Override
    public void activate(long id, long version) {
        Scheme draft = schemes.get(id);
        StaleVersionException.check(draft, version);
        Optional<Scheme> before = schemes.latest(draft.getCode(), SchemeStatus.ACTIVE);
        draft.activate(measures.codes(), clock.instant());
        before.ifPresent(Scheme::retire);
    }

    @Override
    public void retire(long id, long version) {
        Scheme scheme = schemes.get(id);
        StaleVersionException.check(scheme, version);
        scheme.retire();
    }
}
