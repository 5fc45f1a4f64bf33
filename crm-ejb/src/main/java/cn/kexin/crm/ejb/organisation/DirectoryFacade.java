package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.Local;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The company's directory, for choosing a unit or a colleague while typing; everybody signed in may read it. */
@Local
public interface DirectoryFacade {

    /** Most hits of one look-up. */
    int MOST = 50;

    /**
     * @param text any part of code or name; null or blank for any
     * @return active units by name
     */
    List<Ref> units(@Size(max = 100) String text, @Min(1) @Max(MOST) int limit);

    /**
     * @param text any part of name or sign-in name; null or blank for any
     * @param unit code of a unit in which the person has the home or a role; null for any
     * @return active people by name
     */
    List<DirectoryEntry> people(
            @Size(max = 100) String text, @Size(max = 40) String unit, @Min(1) @Max(MOST) int limit);

    /** @return the active unit with that code, or null */
    Ref unit(@NotBlank @Size(max = 40) String code);

    /** @return the active person with that sign-in name, or null */
    DirectoryEntry person(@NotBlank @Size(max = 60) String username);
}
