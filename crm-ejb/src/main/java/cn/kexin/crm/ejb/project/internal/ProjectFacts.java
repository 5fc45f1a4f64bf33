package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.ejb.casework.CaseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What projects cost, as figures of their cases. */
@ApplicationScoped
public class ProjectFacts implements CaseFacts {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Map<Long, Map<String, Money>> of(Collection<Long> caseIds) {
        return em.createQuery("select p from Project p where column('case_id', p) in :ids", Project.class)
                .setParameter("ids", caseIds)
                .getResultStream()
                .collect(Collectors.toMap(project -> project.getCustomerCase().getId(), project -> project.figures()
                        .known()));
    }
}
