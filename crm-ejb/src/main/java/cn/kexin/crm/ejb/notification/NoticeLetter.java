package cn.kexin.crm.ejb.notification;

/**
 * A mail about notices, as it goes out.
 *
 * @param key what its Message-ID is made of
 * @param to one address
 * @param body plain text
 */
public record NoticeLetter(String key, String to, String subject, String body) {}
