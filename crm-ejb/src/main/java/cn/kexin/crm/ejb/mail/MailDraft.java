package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.util.List;

/**
 * A letter to begin with.
 *
 * @param addresses where it may be sent to, the main one first
 */
public record MailDraft(
        Ref customer, String contact, String caseNumber, List<String> addresses, String subject, String body)
        implements Serializable {}
