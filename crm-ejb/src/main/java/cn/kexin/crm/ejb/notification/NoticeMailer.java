package cn.kexin.crm.ejb.notification;

import java.io.IOException;

/** Hands mails to a mail server; offered by the feature that knows one. */
public interface NoticeMailer {

    /** @return whether there is a mail server at all: without one nobody is promised a mail */
    boolean isOn();

    /** @return whether this node of a cluster sends */
    boolean isOnThisNode();

    /**
     * @throws RefusedException when the address will never take it
     * @throws IOException when it may work later
     */
    void send(NoticeLetter letter) throws RefusedException, IOException;

    /** An address that is none, or that the server does not know. */
    class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        public RefusedException(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
