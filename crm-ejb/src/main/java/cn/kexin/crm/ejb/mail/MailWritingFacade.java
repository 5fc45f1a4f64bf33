package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Writing to customers; only who may read how their people are reached may. */
@Local
public interface MailWritingFacade {

    /** @return whether there is a server that takes what we send */
    boolean available();

    /**
     * @param contactId to whom; null for the customer itself
     * @param caseId the case it is about, or null
     * @param templateId the template to begin with, or null for an empty letter
     * @throws NotFoundException when one of them is not there or may not be seen
     * @throws BusinessRuleException when the caller may not read addresses
     */
    MailDraft draft(long customerId, Long contactId, Long caseId, Long templateId);

    /**
     * Puts a letter into the outbox; it is sent after the transaction, again when the server cannot be reached, and is a
     * touch once it is sent.
     *
     * @return its id
     * @throws BusinessRuleException when the address is not theirs, they want to be left alone, or there is no server
     */
    long send(@NotNull @Valid MailCommand command);
}
