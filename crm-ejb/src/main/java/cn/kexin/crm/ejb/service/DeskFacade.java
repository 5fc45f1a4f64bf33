package cn.kexin.crm.ejb.service;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The service desk: finds who is calling and tells what is known, within what the signed-in person may see. A customer that
 * the person may not see does not exist ({@link NotFoundException}).
 */
@Local
public interface DeskFacade {

    /**
     * Finds customers by whatever the caller says: a phone number with or without area code, a name, its pinyin or initials, a
     * customer number, a credit code, a contact person's name, or the serial number of an installed product.
     *
     * @param limit the most hits of each kind
     * @return callers by number first, then customers, contact people and products, each the best first
     */
    List<DeskHit> find(@NotNull @Size(max = 100) String text, @Min(1) @Max(20) int limit);

    /** @return everything about a customer at one look; at most ten statements */
    DeskView open(long customerId);

    /**
     * Records that a question was answered at once, as a touch.
     *
     * @return the touch's id
     */
    long answered(@NotNull @Valid DeskAnswer answer);

    /**
     * Records that a question was answered at once, as a service request that is settled with the first contact.
     *
     * @param confirmed whether the customer said that this will do, which closes the case
     * @return the case's id
     * @throws BusinessRuleException when the definition of service requests in force does not know such a category or end
     */
    long settled(@NotNull @Valid DeskAnswer answer, boolean confirmed);
}
