package cn.kexin.crm.ejb.service;

import java.io.Serializable;

/**
 * Somebody who may be calling for a customer.
 *
 * @param title the position at the customer, or null
 */
public record DeskContact(long id, String name, String title) implements Serializable {}
