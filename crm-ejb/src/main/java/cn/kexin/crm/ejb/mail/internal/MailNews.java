package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.ejb.notification.News;
import cn.kexin.crm.ejb.notification.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Tells those who look after a case, or else after the customer, that the customer has written. */
@ApplicationScoped
public class MailNews {

    private static final String CASE = "case";

    /** What is older was found when a mailbox was read for the first time. */
    private static final Duration NEWS = Duration.ofDays(2);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** @param message filed just now */
    void filed(MailMessage message) {
        boolean old = message.getOccurredAt().isBefore(clock.instant().minus(NEWS));
        if (message.getDirection() == TouchDirection.IN && !old) {
            openCase(message)
                    .ifPresentOrElse(
                            this::answered,
                            () -> notices.tell(
                                    News.of(
                                            NoticeKind.MAIL_FILED,
                                            Customer.TYPE,
                                            message.getCustomer().getId()),
                                    message.getCustomer().getOwnerPerson()));
        }
    }

    private Optional<CustomerCase> openCase(MailMessage message) {
        return message.getCaseNumber() == null
                ? Optional.empty()
                : em.createQuery(
                                "select c from CustomerCase c where c.number = :number and c.status <> :closed",
                                CustomerCase.class)
                        .setParameter("number", message.getCaseNumber())
                        .setParameter("closed", StageKind.CLOSED)
                        .getResultStream()
                        .findFirst();
    }

    private void answered(CustomerCase theCase) {
        News news = News.of(NoticeKind.CUSTOMER_ANSWERED, CASE, theCase.getId());
        if (theCase.getPerson() == null && theCase.getOwner() == null) {
            notices.tell(news, theCase.getRole(), theCase.getUnit());
            return;
        }
        notices.tell(news, theCase.getPerson() == null ? theCase.getOwner() : theCase.getPerson());
    }
}
