package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;

/**
 * Opens cases and takes them on as another system tells. No facade: imports call it, within their own transaction and
 * after they have checked who may.
 */
public interface CaseCourses {

    /** @return the case with that key of another system, whoever may see it; null for none */
    CustomerCase find(String externalId);

    /**
     * @param openerId person who brings the matter
     * @throws BusinessRuleException when type or category is unknown or nobody is responsible
     */
    CustomerCase open(OpenCase command, long openerId);

    /**
     * Takes a case on to a stage, past others and whatever is still open there; never back.
     *
     * @param actorId person who brought the news
     * @return whether it went on
     */
    boolean followTo(CustomerCase theCase, String stage, String note, long actorId);

    /** Gives a case to a person of a unit. */
    void give(CustomerCase theCase, OrgUnit unit, Person person, long actorId);
}
