package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.ReadRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What became of a customer, its contact people and their details, by whom and when. A change of a protected field is as
 * protected as the field. A customer that the caller may not see does not exist ({@link NotFoundException}).
 */
@Local
public interface CustomerHistoryFacade {

    /** @param page has no sort of its own: the latest change comes first */
    Page<ChangeRow> list(long customerId, @NotNull @Valid ChangeFilter filter, @NotNull @Valid PageRequest page);

    /** @return the fields by which somebody with these rights may ask, by name */
    List<String> fields(@NotNull CustomerRights rights, @NotNull CustomerKind kind);

    /**
     * Who was shown protected fields in the clear, the latest first; for the customer department and executives.
     *
     * @param page has no sort of its own
     */
    Page<ReadRow> readers(long customerId, @NotNull @Valid PageRequest page);

    /**
     * Notes that a list shows the caller customers; what is protected of that is written down.
     *
     * @param rows rows as the caller was given them
     * @param columns which columns it shows, by the names of {@link CustomerExportFacade#COLUMNS}, those of custom fields as
     *     {@code customFields.<code>}; empty for all
     */
    void listed(@NotEmpty @Size(max = 500) List<@NotNull CustomerRow> rows, @NotNull List<String> columns);
}
