package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.AssessmentPeriod;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;

/**
 * The demonstration company's last two months are assessed, by the same path as any others: the periods are opened, and
 * their figures computed in the background once the company stands.
 */
@ApplicationScoped
public class DemoAssessment {

    private static final int MONTHS = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchemeRepository schemes;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private CompanyZone zone;

    void fill(@Observes @Priority(300) DemoCompanyFilling company) {
        YearMonth now = YearMonth.from(company.now().atZone(zone.get()));
        long officer = company.person("customer_dept").getId();
        for (int back = MONTHS; back > 0; back--) {
            YearMonth month = now.minusMonths(back);
            AssessmentPeriod period = new AssessmentPeriod(
                    month.toString(), month.atDay(1), month.atEndOfMonth(), schemes.inForce(ShippedScheme.CODE));
            period.startComputing();
            em.persist(period);
            em.flush();
            jobs.submit(AssessmentJob.KIND, String.valueOf(period.getId()), null, officer);
        }
    }
}
