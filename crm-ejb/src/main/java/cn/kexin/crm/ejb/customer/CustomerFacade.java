package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The customer archive. Every method answers for the signed-in person; a customer that the person may not see does not
 * exist ({@link NotFoundException}), one that they may see but not change is refused with a {@link BusinessRuleException}.
 */
@Local
public interface CustomerFacade {

    /** Sort by the name as it is read in Chinese: in the order of its pinyin, characters of the same reading together. */
    String BY_PINYIN = "pinyin";

    /**
     * @param page may be sorted by number, name, {@value #BY_PINYIN}, shortName, kind, region, industry, source, valueClass, relationshipStage, status, ownerUnit,
     *     ownerPerson, lastContactAt, createdAt or updatedAt; the latest change first when it says nothing
     * @return one page of the customers that the person may see; of a very long list the total is a lower bound
     */
    Page<CustomerRow> list(@NotNull @Valid CustomerFilter filter, @NotNull @Valid PageRequest page);

    /** @return how many customers the filter finds, however many; takes a moment where there are very many */
    long count(@NotNull @Valid CustomerFilter filter);

    /** @return the customer with everything the person may read of it */
    CustomerRow find(long id);

    /** @return which customer it is, in one statement */
    CustomerBrief brief(long id);

    /**
     * Finds customers while somebody types.
     *
     * @param text any part of name, pinyin, initials, phone or number
     * @param limit the most customers wanted
     * @return the best matches first
     */
    List<CustomerRow> lookup(@NotNull @Size(max = 100) String text, @Min(1) @Max(50) int limit);

    /** @return the regions in use among the customers that the person may see, in alphabetical order, at most 200 */
    List<String> regions();

    /**
     * Looks for customers that could be the one described.
     *
     * @param command what is known so far; its name and kind at least
     * @param exceptId the customer being edited, or null
     * @return at most ten, the likeliest first
     */
    List<DuplicateCandidate> duplicates(@NotNull CustomerCommand command, Long exceptId);

    /**
     * Takes a customer into the archive.
     *
     * @param allowDuplicates whether the caller has looked at the candidates
     * @return the new customer's id
     * @throws DuplicateCustomerException when the customer seems to exist and duplicates are not allowed, or a matching rule
     *     blocks the like of it
     */
    long create(@NotNull @Valid CustomerCommand command, boolean allowDuplicates);

    /**
     * Changes the facts of a customer.
     *
     * @param version the version the edit is based on
     * @throws StaleVersionException when somebody else changed the customer since; {@link FieldDifference} shows what
     * @throws DuplicateCustomerException when it would become what a matching rule blocks
     */
    void edit(long id, long version, @NotNull @Valid CustomerCommand command);
}
