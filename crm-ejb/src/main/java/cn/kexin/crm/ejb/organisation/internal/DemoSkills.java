package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.PersonSkill;
import cn.kexin.crm.domain.organisation.Skill;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** What people of the demonstration company can do, from {@code demo/skills.csv}. */
@ApplicationScoped
public class DemoSkills {

    @PersistenceContext
    private EntityManager em;

    void fill(@Observes @Priority(50) DemoCompanyFilling company) {
        Map<String, Skill> skills = new HashMap<>();
        for (CSVRecord row : DemoFile.read("skills.csv")) {
            Skill skill = skills.computeIfAbsent(row.get("skill"), name -> {
                Skill added = new Skill(name);
                em.persist(added);
                return added;
            });
            em.persist(new PersonSkill(company.person(row.get("username")), skill));
        }
    }
}
