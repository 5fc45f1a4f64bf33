package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Consent and do-not-contact (个人信息保护法 art. 13–16, 44). Whoever sees the customer sees whom to leave alone; whoever may read
 * the personal data records what people said. A customer that the caller may not see does not exist ({@link NotFoundException}).
 */
@Local
public interface ConsentFacade {

    /** @return the customer itself first, then its people by name */
    List<ContactStanding> standings(long customerId);

    /** @return what was said, the latest first; there is no other order */
    Page<ConsentRow> history(long customerId, @NotNull @Valid PageRequest page);

    /** @return every wish to be left alone, those in force first */
    List<BlockRow> blocks(long customerId);

    /** @throws NotFoundException also for one of another customer */
    BlockRow findBlock(long customerId, long blockId);

    /** @param contactId null for the customer itself */
    ContactPermission permission(
            long customerId, Long contactId, @NotNull ContactChannel channel, @NotNull ContactPurpose purpose);

    /**
     * Writes down that somebody agreed or took it back, each way and purpose apart.
     *
     * @return what was written down, the latest first
     * @throws BusinessRuleException when a consent has no evidence, or something later is known already
     */
    List<ConsentRow> record(long customerId, @NotNull @Valid ConsentCommand command);

    /** @return the id of the wish to be left alone */
    long block(long customerId, @NotNull @Valid BlockCommand command);

    /**
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when it is lifted already
     */
    void lift(long customerId, long blockId, long version, @NotBlank @Size(max = 500) @PlainText String reason);
}
