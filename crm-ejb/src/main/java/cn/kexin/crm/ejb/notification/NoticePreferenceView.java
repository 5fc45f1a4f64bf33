package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.notification.MailHabits;
import java.io.Serializable;

/**
 * How somebody hears of notices by e-mail.
 *
 * @param email where mails go; null when none is known, and none comes
 * @param server whether there is a mail server; without one no mail goes to anybody
 */
public record NoticePreferenceView(MailHabits habits, String email, boolean server) implements Serializable {}
