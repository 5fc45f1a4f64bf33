package cn.kexin.crm.ejb.notification;

import java.io.Serializable;

/**
 * What a reader sees of the record that a notice is about.
 *
 * @param number what it is called without telling anything, such as a case number; may be null
 * @param name what it says, such as a case's subject; may be null
 * @param customer the customer's name, or null when there is none or the reader may not see it
 */
public record NoticeSubjectRow(String number, String name, String customer) implements Serializable {}
