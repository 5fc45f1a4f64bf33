package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Scale;
import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.domain.assessment.SchemeStatus;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.IndicatorCommand;
import cn.kexin.crm.ejb.assessment.SchemeCommand;
import cn.kexin.crm.ejb.assessment.SchemeView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Loads schemes and carries them over from and to what the editor writes. */
@ApplicationScoped
public class SchemeRepository {

    @PersistenceContext
    private EntityManager em;

    List<Scheme> all() {
        return em.createQuery("select s from Scheme s order by s.code, s.revision desc", Scheme.class)
                .setHint("eclipselink.batch", "s.indicators")
                .getResultList();
    }

    Scheme get(long id) {
        Scheme scheme = em.find(Scheme.class, id);
        if (scheme == null) {
            throw new NotFoundException("scheme", id);
        }
        return scheme;
    }

    /** @return the revision in force; the latest where several are */
    Scheme inForce(String code) {
        return latest(code, SchemeStatus.ACTIVE)
                .orElseThrow(() -> BusinessRuleException.onField("scheme", "assessment.error.schemeNotInForce", code));
    }

    Optional<Scheme> draft(String code) {
        return latest(code, SchemeStatus.DRAFT);
    }

    Optional<Scheme> latest(String code, SchemeStatus status) {
        return em
                .createQuery(
                        "select s from Scheme s where s.code = :code and s.status = :status order by s.revision desc",
                        Scheme.class)
                .setParameter("code", code)
                .setParameter("status", status)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    int nextRevision(String code) {
        Integer last = em.createQuery("select max(s.revision) from Scheme s where s.code = :code", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** Writes what the editor says onto a draft. */
    void apply(SchemeCommand command, Scheme draft) {
        draft.name(command.nameZh(), command.nameEn());
        draft.applyTo(command.unitTypes(), command.roles());
        if (!draft.getIndicators().isEmpty()) {
            draft.clearIndicators();
            // A measure's old line has to be gone before its new one comes.
            em.flush();
        }
        for (IndicatorCommand line : command.indicators()) {
            draft.addIndicator(
                    line.measure(),
                    new Scale(line.direction(), line.floor(), line.target(), line.ceiling(), line.weight()));
        }
    }

    /** @return a scheme that is not stored */
    Scheme transientOf(SchemeCommand command) {
        Scheme scheme = new Scheme(command.code(), 0, command.nameZh(), command.nameEn());
        apply(command, scheme);
        return scheme;
    }

    static SchemeView view(Scheme scheme) {
        return new SchemeView(
                scheme.getId(),
                scheme.getVersion(),
                scheme.getCode(),
                scheme.getRevision(),
                scheme.getNameZh(),
                scheme.getNameEn(),
                scheme.getStatus(),
                scheme.getUnitTypes(),
                scheme.getRoles(),
                scheme.getActivatedAt(),
                scheme.getIndicators().stream()
                        .map(i -> new IndicatorCommand(
                                i.getMeasure(),
                                i.getScale().getDirection(),
                                i.getScale().getFloor(),
                                i.getScale().getTarget(),
                                i.getScale().getCeiling(),
                                i.getScale().getWeight()))
                        .toList());
    }
}
