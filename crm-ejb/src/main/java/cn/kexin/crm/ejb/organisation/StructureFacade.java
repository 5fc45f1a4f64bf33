package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The company as everybody in it may see it: its units and people, page by page. */
@Local
public interface StructureFacade {

    /** @return one page of units, by code unless asked otherwise (code, name, type) */
    Page<UnitEntry> units(@NotNull @Valid UnitFilter filter, @NotNull @Valid PageRequest page);

    /**
     * @param code a unit's code
     * @throws cn.kexin.crm.domain.shared.NotFoundException when there is no such unit
     */
    UnitEntry unit(@NotNull @Size(max = 40) String code);

    /** @return one page of people, by sign-in name unless asked otherwise (username, name) */
    Page<PersonEntry> people(@NotNull @Valid PersonFilter filter, @NotNull @Valid PageRequest page);

    /** @return the caller, with the roles held and the units in which they are held */
    Myself myself();

    /**
     * Which units are wanted; null asks for all.
     *
     * @param text part of code or name
     * @param type a kind of unit
     * @param parent code of the unit directly above
     * @param active whether open or closed
     */
    record UnitFilter(@Size(max = 100) String text, UnitType type, @Size(max = 40) String parent, Boolean active) {}

    /**
     * Which people are wanted; null asks for all.
     *
     * @param text part of sign-in name or name
     * @param unit code of the home unit
     * @param role a role held anywhere
     * @param active members or those who have left
     */
    record PersonFilter(@Size(max = 100) String text, @Size(max = 40) String unit, Role role, Boolean active) {}

    /**
     * A unit.
     *
     * @param parent the unit above; null at the top
     * @param calendar code of its working calendar
     * @param head its head; null while none is appointed
     */
    record UnitEntry(
            long id,
            String code,
            String name,
            UnitType type,
            Ref parent,
            String calendar,
            Ref head,
            boolean active,
            long version) {}

    /**
     * A person.
     *
     * @param unit the home unit
     * @param email may be null
     * @param phone may be null
     */
    record PersonEntry(
            long id,
            String username,
            String name,
            Ref unit,
            String email,
            String phone,
            boolean active,
            long version) {}

    /**
     * The caller.
     *
     * @param held each role with the unit in which it is held; it reaches the units below as well
     */
    record Myself(PersonEntry person, List<HeldRole> held) {}

    /**
     * @param delegatedBy whose role it is; null when it is the caller's own
     */
    record HeldRole(Role role, Ref unit, Ref delegatedBy) {}
}
