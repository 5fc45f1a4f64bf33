package cn.kexin.crm.ejb.customer;

import java.util.List;

/** Changes of many customers as tests begin them: each customer as it is now. */
final class BulkCalls {

    private BulkCalls() {}

    static BulkSelection now(CustomerFacade customers, List<Long> ids) {
        return BulkSelection.of(ids.stream().map(customers::find).toList());
    }

    /** @return what came of giving the customers to a unit and a person */
    static BulkView assign(BulkFacade bulk, CustomerFacade customers, List<Long> ids, String unit, String person) {
        return bulk.find(bulk.begin(now(customers, ids), BulkCommand.assign(unit, person)));
    }
}
