package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.project.ProjectRelease;
import cn.kexin.crm.domain.project.ocds.ContractingProcess;
import cn.kexin.crm.domain.project.ocds.PublishedMilestone;
import cn.kexin.crm.domain.project.ocds.Release;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.CaseCourses;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.project.PublishedProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Brings projects up to date with what is published of them, release by release. */
@ApplicationScoped
public class PublishedIntake implements PublishedProjects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseCourses courses;

    @Inject
    private StoredReleases releases;

    @Override
    public boolean isKnown(String ocid) {
        return courses.find(ocid) != null;
    }

    @Override
    public Outcome take(Release release, String document, Viewer viewer, ToLongFunction<ContractingProcess> customer) {
        CustomerCase theCase = courses.find(release.ocid());
        boolean opened = theCase == null;
        if (opened) {
            theCase = open(release, viewer, customer);
        } else if (!TYPE.equals(theCase.getType())) {
            throw BusinessRuleException.onField("ocid", "exchange.error.ocdsOtherType", release.ocid());
        }
        Project project = project(theCase);
        List<ProjectRelease> stored = releases.of(project);
        List<Release> before = releases.read(stored);
        if (stored.stream().anyMatch(each -> each.getContentHash().equals(release.hash()))) {
            return new Outcome(false, true, false, ContractingProcess.of(before));
        }
        em.persist(new ProjectRelease(
                project, release.id(), release.date(), String.join(" ", release.tags()), release.hash(), document));
        List<Release> after = new ArrayList<>(before);
        after.add(release);
        ContractingProcess now = ContractingProcess.of(after);
        ContractingProcess was = before.isEmpty() ? null : ContractingProcess.of(before);
        update(project, was, now);
        courses.followTo(theCase, now.stage(), "OCDS " + release.id(), viewer.personId());
        boolean wasImplausible = was != null && was.figures().isTenderImplausible();
        return new Outcome(opened, false, !wasImplausible && now.figures().isTenderImplausible(), now);
    }

    private CustomerCase open(Release release, Viewer viewer, ToLongFunction<ContractingProcess> customer) {
        ContractingProcess process = ContractingProcess.of(List.of(release));
        return courses.open(
                new OpenCase(
                        TYPE,
                        null,
                        customer.applyAsLong(process),
                        null,
                        process.title(),
                        process.description(),
                        Channel.OTHER,
                        null,
                        release.ocid()),
                viewer.personId());
    }

    /** Two files may tell of one process at the same time: the second waits for the first. */
    private Project project(CustomerCase theCase) {
        em.flush();
        Project known = em.createQuery("select p from Project p where p.customerCase = :case", Project.class)
                .setParameter("case", theCase)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (known != null) {
            em.refresh(known, LockModeType.PESSIMISTIC_WRITE);
            return known;
        }
        Project begun = new Project(theCase);
        em.persist(begun);
        em.flush();
        return begun;
    }

    /** Only what this release changes is written: people may have corrected the rest meanwhile. */
    private static void update(Project project, ContractingProcess before, ContractingProcess now) {
        ProjectFigures oldFigures = before == null ? ProjectFigures.NONE : before.figures();
        ProjectFigures has = project.figures();
        project.costs(new ProjectFigures(
                changed(has.budget(), oldFigures.budget(), now.figures().budget()),
                changed(has.tender(), oldFigures.tender(), now.figures().tender()),
                changed(has.award(), oldFigures.award(), now.figures().award()),
                changed(has.contract(), oldFigures.contract(), now.figures().contract()),
                changed(has.paid(), oldFigures.paid(), now.figures().paid())));
        terms(project, before == null ? ContractTerms.NONE : before.terms(), now.terms());
        String oldSite = before == null ? null : before.siteAddress();
        project.isBuiltAt(changed(project.getSiteAddress(), oldSite, now.siteAddress()), project.getSiteDivision());
        List<PublishedMilestone> known = before == null ? List.of() : before.milestones();
        now.milestones().stream()
                .filter(milestone -> !known.contains(milestone))
                .forEach(milestone -> milestone(project, milestone));
    }

    private static void terms(Project project, ContractTerms old, ContractTerms now) {
        ContractTerms has = project.terms();
        ContractTerms next = new ContractTerms(
                changed(has.number(), old.number(), now.number()),
                changed(has.signedOn(), old.signedOn(), now.signedOn()),
                changed(has.startsOn(), old.startsOn(), now.startsOn()),
                changed(has.endsOn(), old.endsOn(), now.endsOn()));
        boolean backwards = next.startsOn() != null
                && next.endsOn() != null
                && next.endsOn().isBefore(next.startsOn());
        // A date that people have set may contradict a published one; then the published period holds as a whole.
        project.isContracted(
                backwards ? new ContractTerms(next.number(), next.signedOn(), now.startsOn(), now.endsOn()) : next);
    }

    private static <T> T changed(T has, T before, T now) {
        return Objects.equals(before, now) ? has : now;
    }

    private static void milestone(Project project, PublishedMilestone published) {
        project.milestone(published.key())
                .ifPresentOrElse(
                        known -> known.is(published.name(), published.plannedOn(), published.actualOn()),
                        () -> project.addMilestone(
                                published.key(), published.name(), published.plannedOn(), published.actualOn()));
    }
}
