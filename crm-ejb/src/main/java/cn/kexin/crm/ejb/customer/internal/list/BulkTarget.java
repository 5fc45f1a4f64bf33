package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;

/**
 * Unit and person of a customer as one text, in which changes of many keep them.
 *
 * @param unitId the unit that answers for the customer
 * @param personId the person who looks after it, or null
 */
record BulkTarget(long unitId, Long personId) {

    static BulkTarget of(OrgUnit unit, Person person) {
        return new BulkTarget(unit.getId(), person == null ? null : person.getId());
    }

    static BulkTarget of(Customer customer) {
        return of(customer.getOwnerUnit(), customer.getOwnerPerson());
    }

    static BulkTarget read(String text) {
        int colon = text.indexOf(':');
        String person = text.substring(colon + 1);
        return new BulkTarget(Long.parseLong(text.substring(0, colon)), person.isEmpty() ? null : Long.valueOf(person));
    }

    @Override
    public String toString() {
        return unitId + ":" + (personId == null ? "" : personId);
    }
}
