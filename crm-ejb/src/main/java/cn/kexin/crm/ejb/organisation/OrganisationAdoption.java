package cn.kexin.crm.ejb.organisation;

import java.util.Map;

/**
 * Takes units and people of another system in, many at a time. No facade: the import calls it within its own transaction
 * and after it has checked who may. Nobody who is taken in can sign in until the administrator allows it.
 */
public interface OrganisationAdoption {

    /**
     * @param names by code, the name of a new department below the head office; null where it has to be known
     * @return ids by code; codes that are neither known nor to be created are left out
     */
    Map<String, Long> units(Map<String, String> names);

    /**
     * Finds people by sign-in name. A new one gets the name {@code agent-} and the key, and the role SERVICE at home.
     *
     * @param members by the person's key in the other system
     * @return ids by key; keys that are neither known nor to be created are left out
     */
    Map<String, Long> people(Map<String, Member> members);

    /**
     * @param name name of a new person; null where the person has to be known
     * @param unitId home unit of a new person
     */
    record Member(String name, long unitId) {}
}
