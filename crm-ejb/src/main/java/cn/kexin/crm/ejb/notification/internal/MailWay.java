package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.ejb.notification.NoticeLetter;
import cn.kexin.crm.ejb.notification.NoticeMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** The way to the mail server, if there is one. */
@ApplicationScoped
public class MailWay {

    @Inject
    private Instance<NoticeMailer> mailers;

    private Optional<NoticeMailer> mailer() {
        return mailers.stream().filter(NoticeMailer::isOn).findFirst();
    }

    boolean isOn() {
        return mailer().isPresent();
    }

    boolean isOnThisNode() {
        return mailer().filter(NoticeMailer::isOnThisNode).isPresent();
    }

    void send(NoticeLetter letter) throws NoticeMailer.RefusedException, IOException {
        mailer().orElseThrow(() -> new IOException("no mail server")).send(letter);
    }
}
