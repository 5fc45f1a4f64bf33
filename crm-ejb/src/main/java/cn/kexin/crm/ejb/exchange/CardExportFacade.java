package cn.kexin.crm.ejb.exchange;

import cn.kexin.crm.ejb.customer.CustomerFilter;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;

/** Contact people as business cards. */
@Local
public interface CardExportFacade {

    /**
     * Writes a card for each contact person of the customers that a list finds, as the caller may read them: without the
     * right to contact data no more than name, title and organisation. A person who came by a card goes out by it, with
     * everything that has no field here.
     *
     * @param sort as in the list's page request, or null
     * @param out where to, in UTF-8; stays open
     * @return how many cards were written
     * @throws IOException when the stream fails
     */
    int export(@NotNull @Valid CustomerFilter filter, @Size(max = 60) String sort, @NotNull OutputStream out)
            throws IOException;
}
