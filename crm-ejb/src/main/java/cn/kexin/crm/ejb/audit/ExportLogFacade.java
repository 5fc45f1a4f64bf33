package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;

/** Who took which files out of the archive; for the administrator and the customer department. */
@Local
public interface ExportLogFacade {

    /** @return one page, the latest first */
    Page<ExportRow> list(@NotNull @Valid PageRequest page);

    /**
     * An export.
     *
     * @param subject what was exported, such as customers
     * @param selection which of them, in the terms of the program
     * @param rows how many records the file has; null when it broke off, or is still being written
     */
    record ExportRow(
            long id,
            String person,
            String subject,
            String format,
            String selection,
            Integer rows,
            Instant begunAt,
            Instant endedAt)
            implements Serializable {}
}
