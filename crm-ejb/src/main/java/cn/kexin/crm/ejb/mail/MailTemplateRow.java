package cn.kexin.crm.ejb.mail;

import java.io.Serializable;

/**
 * A template.
 *
 * @param language {@code zh} or {@code en}
 * @param active whether letters may begin with it
 */
public record MailTemplateRow(
        long id, long version, String name, String language, String subject, String body, boolean active)
        implements Serializable {}
