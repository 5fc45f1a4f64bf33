package cn.kexin.crm.ejb.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * Imports of files, and the mappings by which they are read. The customer department sees all imports, the administrator
 * those they started; any other import does not exist for them ({@link NotFoundException}).
 */
@Local
public interface ImportFacade {

    /** Largest file that is taken, in bytes. */
    long MAX_FILE = 100L << 20;

    /** How long after its start an import can be taken back. */
    Duration REVERSIBLE = Duration.ofDays(30);

    /** Refused rows that are kept of one import; further ones are counted only. */
    int MOST_PROBLEMS = 10_000;

    /** @return the kinds of files that the person may import */
    List<ImportKind> kinds();

    /**
     * Reads the first rows of a file without storing anything.
     *
     * @throws BusinessRuleException when the file cannot be read at all
     */
    ImportPreview preview(@NotNull @Valid ImportRequest request, @NotNull ImportFile file);

    /**
     * Takes a file and reads it in the background.
     *
     * @return the import's id; while the same file is being read in the same way for the same person, that import's
     * @throws BusinessRuleException when the file cannot be read or the mapping does not fit it
     */
    long start(@NotNull @Valid ImportRequest request, @NotNull ImportFile file);

    /** @return one page of the imports that the person may see, the latest first */
    Page<ImportRow> list(@NotNull @Valid PageRequest page);

    ImportRow find(long id);

    /** @return one page of the rows that were refused, by line */
    Page<ProblemRow> problems(long id, @NotNull @Valid PageRequest page);

    /** Stops an import; what it stored stays. One that is over stays as it is. */
    void cancel(long id);

    /**
     * Takes back what an import of customers or contact people made and changed, in the background: records that it made
     * are removed unless something was built on them since, fields that it changed get what they had unless somebody
     * changed them since. What stays is listed with the reason, see {@link #kept}. One that was stopped goes on.
     *
     * @throws BusinessRuleException when the import is not over, longer ago than {@link #REVERSIBLE}, taken back already or
     *     of a kind that stays
     */
    void reverse(long id);

    /** @return one page of what stayed when the import was taken back */
    Page<KeptRow> kept(long id, @NotNull @Valid PageRequest page);

    /** @return the mappings for files of a kind, those that come with the product first */
    List<MappingRow> mappings(@NotNull ImportKind kind);

    /** @throws BusinessRuleException on the field {@code mapping} when the kind has no mapping of that name */
    ImportMapping mapping(@NotNull ImportKind kind, @NotBlank String name);

    /** @return the mapping as JSON, as {@link #parseMapping} reads it */
    String exportMapping(@NotNull ImportMapping mapping);

    /** @throws BusinessRuleException on the field {@code mapping} when it is not the JSON of a mapping */
    ImportMapping parseMapping(@NotBlank @Size(max = 20_000) String json);

    /**
     * Keeps a mapping for the next file of its sort, over the one of that name if there is one.
     *
     * @throws BusinessRuleException on the field {@code name} when it is the name of one that comes with the product
     */
    void saveMapping(
            @NotNull ImportKind kind,
            @NotBlank @Size(max = 60) @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*") String name,
            @NotNull ImportMapping mapping);

    /** Throws a saved mapping away; one that comes with the product stays. */
    void deleteMapping(@NotBlank String name);
}
