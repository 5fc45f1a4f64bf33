package cn.kexin.crm.ejb.mail;

import jakarta.ejb.Local;

/** The mail servers, for those who run the system; nothing of any message. */
@Local
public interface MailServerFacade {

    MailServerStatus status();
}
