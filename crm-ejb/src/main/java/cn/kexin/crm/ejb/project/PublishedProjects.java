package cn.kexin.crm.ejb.project;

import cn.kexin.crm.domain.project.ocds.ContractingProcess;
import cn.kexin.crm.domain.project.ocds.Release;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.Viewer;
import java.util.function.ToLongFunction;

/**
 * Takes published releases of contracting processes in. No facade: the import calls it within its own transaction and
 * after it has checked who may.
 */
public interface PublishedProjects {

    /** Case type of the projects. */
    String TYPE = "CONSTRUCTION_PROJECT";

    /**
     * Keeps a release and brings the project that it tells of up to date with all of its releases. Figures, terms and
     * milestones that this release does not change stay, also where people have changed them.
     *
     * @param document the release as JSON, without people's data
     * @param customer finds or makes the customer of a process that is not known yet
     * @return what became of it
     * @throws BusinessRuleException when another kind of case has the ocid, or nobody is responsible
     */
    Outcome take(Release release, String document, Viewer viewer, ToLongFunction<ContractingProcess> customer);

    /** @return whether there is a case for the process */
    boolean isKnown(String ocid);

    /**
     * What became of a release.
     *
     * @param opened whether it opened the project
     * @param known whether it was known already, so that nothing changed
     * @param implausible whether it made the tender's value differ from the award's by an order of magnitude
     * @param process what all releases tell now
     */
    record Outcome(boolean opened, boolean known, boolean implausible, ContractingProcess process) {}
}
