package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.shared.SerialKey;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.SerialHit;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads installed products of the projects that the viewer may see. */
@ApplicationScoped
public class ProductQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    /** @return those whose number begins so, by number; answered by the index of the numbers */
    List<SerialHit> bySerial(String typed, int limit, Viewer viewer) {
        String serial = SerialKey.of(typed);
        if (!SerialKey.isSearchable(serial)) {
            return List.of();
        }
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("i.serialKey like :serial escape '!'", "serial", SerialKey.beginning(serial));
        return where.bind(em.createQuery(
                        "select p.id, i.product, i.serialNumber, k.id, k.number, k.name from InstalledProduct i"
                                + " join i.project p join p.customerCase c join c.customer k" + where.where()
                                + " order by i.serialKey",
                        Object[].class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new SerialHit(
                        (Long) row[0], (String) row[1], (String) row[2], Ref.of((Long) row[3], (String) row[4], (String)
                                row[5])))
                .toList();
    }

    /** @return the products of projects that the viewer has been found to see, by project */
    Map<Long, List<ProjectView.Product>> ofProjects(Collection<Long> projectIds) {
        return em.createQuery(
                        "select column('project_id', i), i.id, i.product, i.serialNumber, i.installedOn"
                                + " from InstalledProduct i where column('project_id', i) in :projects order by i.id",
                        Object[].class)
                .setParameter("projects", projectIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.mapping(
                                row -> new ProjectView.Product(
                                        (Long) row[1], (String) row[2], (String) row[3], (LocalDate) row[4]),
                                Collectors.toList())));
    }
}
