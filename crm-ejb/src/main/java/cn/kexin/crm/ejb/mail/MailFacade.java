package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * E-mails that came in or went out. Whoever sees the customer sees its mails; those that are nobody's yet are seen by who
 * works with all customers. What the caller may not see does not exist ({@link NotFoundException}).
 */
@Local
public interface MailFacade {

    /** @return mails of a customer, the latest first; has no sort of its own */
    Page<MailRow> ofCustomer(long customerId, @NotNull @Valid PageRequest page);

    /** @return mails of which nobody knows yet whose they are, the oldest first; has no sort of its own */
    Page<MailRow> unfiled(@NotNull @Valid PageRequest page);

    /** @return what the caller wrote and is not known to have been sent, the latest first; has no sort of its own */
    Page<MailRow> outbox(@NotNull @Valid PageRequest page);

    MailView find(long id);

    /**
     * Says whose a mail is; it is a touch from then on, unless no person wrote it.
     *
     * @param contactId who of the customer's people, or null
     * @param remember whether the sender's address is to be one of that contact person's, or of the customer's, from now on
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when it is somebody's already
     */
    void assign(long id, long version, long customerId, Long contactId, boolean remember);

    /** Says that a mail is nobody's. */
    void dismiss(long id, long version);

    /** Sends what failed, or may have, once more; its writer decides. */
    void sendAgain(long id, long version);
}
