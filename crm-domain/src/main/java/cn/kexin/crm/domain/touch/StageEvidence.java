package cn.kexin.crm.domain.touch;

import java.util.List;

/**
 * What is known of a customer when its relationship stage is judged.
 *
 * @param touches those that count, in any order
 * @param knownPeople contact people whose part in the buying decision is known
 * @param profile whether background and preferences are written down
 * @param settledMatters how many matters were settled for the customer
 */
public record StageEvidence(List<TouchFact> touches, int knownPeople, boolean profile, int settledMatters) {

    /** @return the facts besides touches, to notice when they change */
    public String facts() {
        return knownPeople + "/" + (profile ? 1 : 0) + "/" + settledMatters;
    }
}
