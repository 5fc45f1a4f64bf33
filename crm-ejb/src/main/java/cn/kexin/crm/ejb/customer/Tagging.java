package cn.kexin.crm.ejb.customer;

import java.io.Serializable;

/** A tag that was given to a customer or taken from it. */
public record Tagging(long customerId, long tagId) implements Serializable {}
