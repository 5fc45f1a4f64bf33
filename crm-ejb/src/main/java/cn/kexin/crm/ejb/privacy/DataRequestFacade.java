package cn.kexin.crm.ejb.privacy;

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
 * The register of what people ask concerning their personal information (个人信息保护法 art. 44–50), kept by the customer
 * department. A request about a customer that the caller may not see does not exist ({@link NotFoundException}).
 */
@Local
public interface DataRequestFacade {

    /** Sort fields: number, dueOn, openedAt. The most urgent first when the page says nothing. */
    Page<DataRequestRow> list(@NotNull @Valid DataRequestFilter filter, @NotNull @Valid PageRequest page);

    DataRequestView find(long id);

    /**
     * Opens a request; the clock of {@link cn.kexin.crm.domain.privacy.DataRequest#WORKING_DAYS} begins with the day it was
     * asked.
     *
     * @return its id
     * @throws BusinessRuleException when it is about an organisation, or the caller may not read personal data there
     */
    long open(@NotNull @Valid OpenDataRequest command);

    /**
     * Done as asked.
     *
     * @param answer what the person was told or given
     * @throws StaleVersionException when somebody else was faster
     */
    void answer(long id, long version, @NotBlank @Size(max = 1000) @PlainText String answer);

    /** @param reason what the person was told: they must be given it and may go to court (art. 50) */
    void refuse(long id, long version, @NotBlank @Size(max = 1000) @PlainText String reason);

    /**
     * Everything we hold (art. 45); written down as read.
     *
     * @param taken whether it leaves as a file
     * @throws BusinessRuleException unless it was asked for
     */
    PersonalReport report(long id, boolean taken);

    /** @return what an erasure (art. 47) would remove, mask and keep, and what stands against it */
    List<ErasurePart> preview(long id);

    /**
     * Lets an erasure go ahead, which cannot be taken back: by another person than the one who opened it.
     *
     * @throws BusinessRuleException when something stands against it, or it is the same person
     */
    void release(long id, long version);

    /** Takes an erasure up again that did not reach its end. */
    void resume(long id);

    /** @return whether the person was known as erased and may be entered again, with their new consent */
    boolean readmit(@NotNull @Valid Readmission person);
}
