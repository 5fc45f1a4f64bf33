package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/**
 * Whose number somebody calls from.
 *
 * @param contact the contact person who answers there, without a code; null for the customer itself
 * @param ownerPerson who looks after the customer, or null
 */
public record Caller(Ref customer, Ref contact, String ownerPerson, String ownerUnit) implements Serializable {}
