package cn.kexin.crm.ejb.customer;

import java.util.Map;

/**
 * Takes customers of another system in, many at a time, knowing no more of them than key and name. No facade: the import
 * calls it within its own transaction and after it has checked who may.
 */
public interface CustomerAdoption {

    /**
     * @param names by the customer's key in the other system, the name of a new customer; null where it has to be known
     * @param ownerUnitId the unit that answers for new customers
     * @return ids by key; keys that are neither known nor to be created are left out
     */
    Map<String, Long> byExternalId(Map<String, String> names, long ownerUnitId);
}
