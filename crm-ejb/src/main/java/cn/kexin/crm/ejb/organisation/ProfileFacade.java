package cn.kexin.crm.ejb.organisation;

import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What everybody may see and change of themselves. */
@Local
public interface ProfileFacade {

    /** @return the caller as others see them, with the roles held */
    ProfileView mine();

    /**
     * Changes the caller's password; every session begun before ends, this one included.
     *
     * @param current the password so far; a wrong one counts as a failed sign-in
     * @param password the new one
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException on the field {@code current} or {@code password}
     */
    void changePassword(@NotBlank @Size(max = 200) String current, @NotBlank @Size(max = 400) String password);

    /** Ends every session of the caller, this one included. */
    void signOutEverywhere();
}
