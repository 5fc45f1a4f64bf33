package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** Who took which files out of the archive; for the administrator and the customer department. */
@Local
public interface ExportLogFacade {

    /** @param page may be sorted by begunAt, person or rows; otherwise the latest first */
    Page<ExportRow> list(@NotNull @Valid ExportFilter filter, @NotNull @Valid PageRequest page);

    /**
     * Which exports are meant; null for any.
     *
     * @param person a part of the name or sign-in name of who exported
     * @param subject what was exported, such as customers
     * @param from the first day, in the company's zone
     * @param until the last day, in the company's zone
     */
    record ExportFilter(@Size(max = 100) String person, @Size(max = 40) String subject, LocalDate from, LocalDate until)
            implements Serializable {}

    /**
     * An export.
     *
     * @param subject what was exported, such as customers
     * @param selection which of them, in the terms of the program: a filter as addresses write it; empty for all
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
