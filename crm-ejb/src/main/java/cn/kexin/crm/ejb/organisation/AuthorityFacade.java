package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Who may see and change what in the archive: for each role, how far each right reaches. */
@Local
public interface AuthorityFacade {

    /** @return one row for each role, in the order of the roles */
    List<AuthorityRow> list();

    /**
     * Changes what a role may do, from the next request of everybody on.
     *
     * @param version the version the change is based on
     * @param granted a reach for every right
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when a right would reach beyond what the role sees, an administrator would see
     *     records, or no role would be left that keeps the whole archive
     */
    void grant(@NotNull Role role, long version, @NotNull Map<@NotNull DataRight, @NotNull Reach> granted);

    /** @param version the version a change must be based on */
    record AuthorityRow(Role role, long version, Map<DataRight, Reach> reaches) implements Serializable {}
}
