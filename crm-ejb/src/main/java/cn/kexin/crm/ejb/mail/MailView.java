package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.domain.mail.FilingGround;
import java.io.Serializable;

/**
 * A message to be read.
 *
 * @param fromAddress null for those who may not read how people are reached
 * @param recipients addresses separated by commas; null likewise
 * @param body plain text, whatever it was; may be cut off
 * @param ground why it belongs to its customer, or null
 * @param person who of us wrote or got it, or null
 * @param assignable whether the caller may say whose it is
 */
public record MailView(
        MailRow row,
        String fromAddress,
        String recipients,
        String body,
        String caseNumber,
        FilingGround ground,
        String person,
        Long contactId,
        boolean assignable)
        implements Serializable {}
