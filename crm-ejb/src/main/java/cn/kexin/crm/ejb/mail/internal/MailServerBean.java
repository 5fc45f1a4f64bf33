package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailState;
import cn.kexin.crm.domain.mail.Mailbox;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.mail.MailServerFacade;
import cn.kexin.crm.ejb.mail.MailServerStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how the mail servers are doing. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class MailServerBean implements MailServerFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailSettings settings;

    @Override
    public MailServerStatus status() {
        Mailbox mailbox =
                em.createQuery("select m from Mailbox m", Mailbox.class).getSingleResult();
        Map<MailState, Long> counts = em.createQuery(
                        "select m.state, count(m) from MailMessage m group by m.state", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (MailState) row[0], row -> (Long) row[1]));
        return new MailServerStatus(
                settings.in()
                        .map(server -> server.account() + "/" + settings.folder())
                        .orElse(null),
                mailbox.getLastPollAt(),
                mailbox.getLastSuccessAt(),
                mailbox.getError(),
                mailbox.getFailures(),
                mailbox.getNextPollAt(),
                settings.out().map(MailSettings.Server::account).orElse(null),
                counts.getOrDefault(MailState.QUEUED, 0L) + counts.getOrDefault(MailState.SENDING, 0L),
                counts.getOrDefault(MailState.FAILED, 0L) + counts.getOrDefault(MailState.UNCERTAIN, 0L),
                counts.getOrDefault(MailState.UNFILED, 0L));
    }
}
