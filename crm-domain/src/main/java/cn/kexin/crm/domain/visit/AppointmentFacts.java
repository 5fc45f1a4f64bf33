package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.customer.Contact;

/**
 * What an appointment is for, and where.
 *
 * @param contact who expects us, or null
 * @param siteAddress street and number or a description of the place, or null
 * @param siteDivision code of the administrative division (GB/T 2260); null when unknown or abroad
 */
public record AppointmentFacts(
        AppointmentKind kind, String subject, Contact contact, String siteAddress, String siteDivision) {}
