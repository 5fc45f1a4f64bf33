package cn.kexin.crm.ejb.organisation;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The company's units: everybody may read the tree, the administrator changes it. */
@Local
public interface UnitFacade {

    /** @return all units, closed ones too, each after the unit above it and among its kin by name */
    List<UnitRow> tree();

    /** @throws cn.kexin.crm.domain.shared.NotFoundException when there is no such unit */
    UnitRow find(long id);

    /**
     * @return the new unit's id
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException on {@code code} when it is taken
     */
    long create(@NotNull @Valid UnitCommand command);

    /**
     * Changes a unit, its head and its place in the tree; the code stays, because files and evidence name it.
     *
     * @param version the version the edit is based on
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException on {@code parent} when it would stand below itself
     */
    void edit(long id, long version, @NotNull @Valid UnitCommand command);

    /**
     * Closes a unit. Features that still owe work there refuse by observing {@link UnitClosing}.
     *
     * @param version the version the caller has seen
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException while active units or people belong to it
     */
    void close(long id, long version);

    /** @param version the version the caller has seen */
    void reopen(long id, long version);
}
