package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.InstalledProduct;
import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.project.ProjectMember;
import cn.kexin.crm.domain.project.ProjectMilestone;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.SerialKey;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.project.SaveProject;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a project's record what a command says; removals go first, so that what they leave free can be used again. */
@ApplicationScoped
public class ProjectWriter {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Members directory;

    @Inject
    private Divisions divisions;

    void write(Project project, SaveProject command) {
        // The lists have tables of their own: a change of theirs is a change of the record.
        em.lock(project, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        project.costs(command.figures());
        ContractTerms terms = command.terms();
        project.isContracted(
                new ContractTerms(blankToNull(terms.number()), terms.signedOn(), terms.startsOn(), terms.endsOn()));
        place(project, command);
        remove(project, command);
        em.flush();
        members(project, command.members());
        milestones(project, command.milestones());
        products(project, command.products());
        em.flush();
    }

    private void place(Project project, SaveProject command) {
        if (command.siteDivision() != null
                && divisions.find(command.siteDivision()).isEmpty()) {
            throw BusinessRuleException.onField(
                    "siteDivision", "customer.error.noSuchDivision", command.siteDivision());
        }
        project.isBuiltAt(blankToNull(command.siteAddress()), command.siteDivision());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void remove(Project project, SaveProject command) {
        Set<Long> milestones =
                ids(command.milestones().stream().map(SaveProject.Milestone::id).toList());
        List.copyOf(project.getMilestones()).stream()
                .filter(each -> !milestones.contains(each.getId()))
                .forEach(project::removeMilestone);
        Set<Long> products =
                ids(command.products().stream().map(SaveProject.Product::id).toList());
        List.copyOf(project.getProducts()).stream()
                .filter(each -> !products.contains(each.getId()))
                .forEach(project::removeProduct);
        List.copyOf(project.getMembers()).stream()
                .filter(each -> command.members().stream().noneMatch(said -> isSame(each, said)))
                .forEach(project::removeMember);
    }

    private static Set<Long> ids(List<Long> given) {
        return given.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static boolean isSame(ProjectMember member, SaveProject.Member said) {
        return member.getPerson().getUsername().equals(said.username().strip())
                && member.getDuty().equals(said.duty().strip());
    }

    private void members(Project project, List<SaveProject.Member> said) {
        Set<String> seen = new HashSet<>();
        for (SaveProject.Member each : said) {
            boolean known = project.getMembers().stream().anyMatch(member -> isSame(member, each));
            boolean again =
                    !seen.add(each.username().strip() + " " + each.duty().strip());
            if (!known || again) {
                Person person = directory.person("members", each.username());
                project.addMember(person, each.duty().strip());
            }
        }
    }

    private void milestones(Project project, List<SaveProject.Milestone> said) {
        for (SaveProject.Milestone each : said) {
            if (each.id() == null) {
                project.addMilestone(null, each.name().strip(), each.plannedOn(), each.actualOn());
            } else {
                ProjectMilestone known = own(project.getMilestones(), each.id(), "milestones");
                known.is(each.name().strip(), each.plannedOn(), each.actualOn());
            }
        }
    }

    private void products(Project project, List<SaveProject.Product> said) {
        for (SaveProject.Product each : said) {
            requireFree(project, each);
            if (each.id() == null) {
                project.addProduct(each.product().strip(), each.serialNumber().strip(), each.installedOn());
            } else {
                InstalledProduct known = own(project.getProducts(), each.id(), "products");
                known.is(each.product().strip(), each.serialNumber().strip(), each.installedOn());
            }
        }
    }

    /** A serial number stands on one plate only, wherever it is installed. */
    private void requireFree(Project project, SaveProject.Product said) {
        String key = SerialKey.of(said.serialNumber());
        if (key.isEmpty()) {
            throw BusinessRuleException.onField("products", "project.error.serialEmpty", said.serialNumber());
        }
        long others = em.createQuery(
                        "select count(i) from InstalledProduct i where i.serialKey = :key and i.project <> :project",
                        Long.class)
                .setParameter("key", key)
                .setParameter("project", project)
                .getSingleResult();
        if (others > 0) {
            throw BusinessRuleException.onField("products", "project.error.serialTaken", said.serialNumber());
        }
    }

    private static <T extends BaseEntity> T own(List<T> list, long id, String field) {
        return list.stream()
                .filter(each -> each.getId() == id)
                .findFirst()
                .orElseThrow(() ->
                        new NotFoundException(field.equals("products") ? "installedProduct" : "projectMilestone", id));
    }
}
