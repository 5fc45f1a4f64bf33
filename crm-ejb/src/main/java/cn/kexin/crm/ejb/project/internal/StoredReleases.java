package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.project.ProjectRelease;
import cn.kexin.crm.domain.project.ocds.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The releases that were published of a project. */
@ApplicationScoped
public class StoredReleases {

    @PersistenceContext
    private EntityManager em;

    /** @return the latest first */
    List<ProjectRelease> of(Project project) {
        return em.createQuery(
                        "select r from ProjectRelease r where r.project = :project order by r.releasedAt desc, r.id desc",
                        ProjectRelease.class)
                .setParameter("project", project)
                .getResultList();
    }

    List<Release> read(List<ProjectRelease> stored) {
        return stored.stream()
                .map(each -> ReleaseJson.read(
                        each, each.getProject().getCustomerCase().getExternalId()))
                .toList();
    }
}
