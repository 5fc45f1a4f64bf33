package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The administrator's view of people: who belongs to the company, with which roles, and who leaves. */
@Local
public interface PeopleFacade {

    /** @return people by the filter; sort fields {@code name} (default), {@code username}, {@code unitName}, {@code leftOn} */
    Page<PersonRow> list(@NotNull @Valid PeopleFilter filter, @NotNull @Valid PageRequest page);

    /** @throws cn.kexin.crm.domain.shared.NotFoundException when there is no such person */
    PersonView find(long id);

    /**
     * @return the new person with a first password, which has to be changed at the first sign-in
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException on {@code username} when it is taken
     */
    IssuedPassword create(@NotNull @Valid PersonCommand command);

    /**
     * Changes what is known of a person and moves them to another home unit; the sign-in name stays.
     *
     * @param version the version the edit is based on
     */
    void edit(long id, long version, @NotNull @Valid PersonCommand command);

    /** Gives a role in a unit, with the reach of all units below it; does nothing when it is held already. */
    void grant(long id, @NotNull Role role, @NotBlank @Size(max = 40) String unitCode);

    /**
     * Takes a role away.
     *
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException when nobody would be left to administer
     */
    void withdraw(long assignmentId);

    /**
     * Sets a password that has to be changed at the next sign-in; every session of the person ends.
     *
     * @param version the version of the person the caller has seen
     */
    IssuedPassword resetPassword(long id, long version);

    /** Ends a lock-out before its time. */
    void unlock(long id);

    /**
     * @return what {@link #leave} would hand over now; nothing is changed
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException as {@link #leave} would
     */
    List<PersonLeaving.Moved> previewLeave(@NotNull @Valid LeaveCommand command);

    /**
     * Ends the membership: headships, customers and open tasks go to the successor, roles and delegations end, sessions
     * end; all in one transaction.
     *
     * @return what went to the successor
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException on {@code successor}, when there is something to hand over
     *     and nobody was named who can take it
     */
    List<PersonLeaving.Moved> leave(@NotNull @Valid LeaveCommand command);

    /**
     * Takes a person back, without roles and with a new first password.
     *
     * @param version the version the caller has seen
     */
    IssuedPassword comeBack(long id, long version);
}
