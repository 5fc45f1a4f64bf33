package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.organisation.CompanyZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Case numbers such as {@code SR-2026-001873}: prefix of the type, year of opening, a number never given twice. */
@ApplicationScoped
public class CaseNumbers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyZone zone;

    /** @param openedAt decides the year */
    String next(String prefix, Instant openedAt) {
        Number number = (Number)
                em.createNativeQuery("select nextval('case_number_seq')").getSingleResult();
        return "%s-%d-%06d".formatted(prefix, openedAt.atZone(zone.get()).getYear(), number.longValue());
    }
}
