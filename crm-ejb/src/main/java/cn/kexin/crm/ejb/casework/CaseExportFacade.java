package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;

/** Takes cases out as a file: just those that the person may see, and each time it is kept who took what. */
@Local
public interface CaseExportFacade {

    /** Takes some rows, the first of the file first. */
    interface Rows {

        void take(List<CaseRow> rows) throws IOException;
    }

    /**
     * Walks through the cases in the order of the list as they are when it begins: what is opened meanwhile is not in the
     * file, and nothing is in it twice. Memory holds their ids and the rows of one portion.
     *
     * @param sort as in {@link cn.kexin.crm.ejb.shared.PageRequest#sort()}; null for the latest first
     * @return how many there were
     * @throws BusinessRuleException when lists cannot be sorted so, before anything was given
     */
    int export(@NotNull @Valid CaseFilter filter, String sort, @NotNull Rows rows) throws IOException;
}
