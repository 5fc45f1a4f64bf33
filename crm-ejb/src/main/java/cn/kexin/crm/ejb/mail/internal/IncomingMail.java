package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailContent;
import java.util.List;

/**
 * A message as read from the mailbox.
 *
 * @param to addresses of all recipients, compared form
 * @param ancestors ids of the messages before it, the nearest first
 * @param automatic whether no person wrote it
 * @param files what was attached
 * @param noteKey what is wrong with it, or null
 */
record IncomingMail(
        MailContent content,
        List<String> to,
        List<String> ancestors,
        boolean automatic,
        List<File> files,
        String noteKey,
        String noteArgument) {

    /** An attached file; its bytes are bounded by the largest message that is read. */
    record File(String name, byte[] content) {}
}
