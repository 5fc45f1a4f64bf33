package cn.kexin.crm.ejb.customer;

import java.util.List;

/**
 * The columns of a feature that point to customers. One application-scoped bean per feature; a test compares them with the
 * foreign keys of the database, so that none is forgotten when customers are merged.
 */
public interface CustomerReferences {

    /** @return every column of the feature that holds a customer's id */
    List<CustomerReference> references();
}
