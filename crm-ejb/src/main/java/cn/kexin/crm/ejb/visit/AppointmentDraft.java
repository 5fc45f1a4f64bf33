package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/**
 * What an appointment begins with.
 *
 * @param theCase the matter it will belong to, or null
 * @param contactId who speaks for the customer in it, or null
 * @param siteAddress of the project, otherwise the customer's main address; or null
 * @param siteDivision its code, or null
 * @param person who is responsible for the matter, or null
 */
public record AppointmentDraft(
        Ref customer, Ref theCase, Long contactId, String siteAddress, String siteDivision, Ref person)
        implements Serializable {}
