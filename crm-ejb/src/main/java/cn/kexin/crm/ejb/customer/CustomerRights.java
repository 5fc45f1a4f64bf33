package cn.kexin.crm.ejb.customer;

import java.io.Serializable;

/**
 * What a viewer may do with a customer they see.
 *
 * @param edit change the customer and its contact people; includes the two others
 * @param personalData read phone and e-mail of contact people and of customers who are persons
 * @param credit read the credit grade
 */
public record CustomerRights(boolean edit, boolean personalData, boolean credit) implements Serializable {}
