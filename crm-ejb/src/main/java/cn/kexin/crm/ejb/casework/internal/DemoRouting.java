package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.casework.routing.RoutingRule;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.Skill;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.apache.commons.csv.CSVRecord;

/** Where the demonstration company sends matters, from {@code demo/routing.csv}. */
@ApplicationScoped
public class DemoRouting {

    @PersistenceContext
    private EntityManager em;

    void fill(@Observes @Priority(150) DemoCompanyFilling company) {
        em.flush();
        for (CSVRecord row : DemoFile.read("routing.csv")) {
            OrgUnit unit = company.unit(row.get("unit"));
            RoutingRule rule = new RoutingRule(row.get("name"), (int) row.getRecordNumber(), unit)
                    .takes(
                            DemoFile.given(row, "type"),
                            DemoFile.given(row, "category"),
                            DemoFile.given(row, "product"),
                            null,
                            DemoFile.given(row, "branch") == null ? null : company.unit(row.get("branch")))
                    .sendTo(
                            unit,
                            DemoFile.given(row, "role") == null ? null : Role.valueOf(row.get("role")),
                            skill(row.get("skill")),
                            HandOut.valueOf(row.get("handOut")));
            rule.switchOn(Boolean.parseBoolean(row.get("active")));
            em.persist(rule);
        }
        em.flush();
    }

    private Skill skill(String name) {
        return em.createQuery("select s from Skill s where s.nameKey = :key", Skill.class)
                .setParameter("key", Skill.key(name))
                .getSingleResult();
    }
}
