package cn.kexin.crm.ejb.customer;

/**
 * A touch with a customer was recorded or put right; fired inside the transaction.
 *
 * @param customerId the customer's id
 */
public record TouchLogged(long customerId) {}
