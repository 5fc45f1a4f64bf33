package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Saved views of the list of customers. A view that is not shared with the caller does not exist for them; one that is shows
 * them what they may see themselves and nothing more.
 */
@Local
public interface ListViewFacade {

    /** Most views of one person. */
    int MOST = 50;

    /** @return the caller's own views and those shared with the caller, by name */
    List<ListViewRow> list();

    /** @return code of the view with which the caller's list begins, or null while none was chosen */
    String chosen();

    /** @param code of a view, or null to choose none */
    void choose(@Size(max = 40) String code);

    /**
     * @return the new view's id
     * @throws BusinessRuleException when the caller has a view of that name, or {@value #MOST} of them; on the field
     *     {@code filter} for a filter that the caller cannot use; on the field {@code sharing} when the caller may not share
     *     so far: with units that one belongs to or reaches, with roles and the whole company only the customer department,
     *     the sales director and the administrator
     */
    long create(@NotNull @Valid ListViewCommand command);

    /**
     * Changes a view of one's own; a shared one is changed by the customer department, too.
     *
     * @throws StaleVersionException when somebody else was faster
     * @throws NotFoundException when there is none
     */
    void change(long id, long version, @NotNull @Valid ListViewCommand command);

    /** Throws a view away, as far as it could be changed; one that is gone already is no error. */
    void discard(long id);
}
