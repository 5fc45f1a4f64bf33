package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.MatchingField;
import cn.kexin.crm.domain.customer.matching.MatchingMethod;
import cn.kexin.crm.domain.customer.matching.PairState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/** 查重: by what duplicates are recognised, the search of the whole archive for them, and the pairs to be decided. */
@Local
public interface MatchingFacade {

    /** @return all matching rules, the shipped ones first */
    List<MatchingRuleRow> rules();

    /**
     * @param id null for a new rule
     * @param version the version the edit is based on; of no meaning for a new rule
     * @return the rule's id
     * @throws StaleVersionException when somebody else changed the rule since
     * @throws BusinessRuleException when a field cannot be compared so, or the company's own rule has no name
     */
    long saveRule(Long id, long version, @NotNull @Valid RuleCommand command);

    /** @throws BusinessRuleException for a shipped rule, which can only be switched off */
    void removeRule(long id);

    /**
     * @param page has no sort of its own: the likeliest first
     * @return pairs in that state of which both are still customers of their own
     */
    Page<PairRow> pairs(@NotNull PairState state, @NotNull @Valid PageRequest page);

    /** @throws NotFoundException when there is none, or one of the two is no customer of its own any more */
    PairRow pair(long id);

    /**
     * Decides a pair without merging.
     *
     * @param state {@code LATER} or {@code DIFFERENT}
     * @throws StaleVersionException when somebody else decided since
     */
    void decide(long id, long version, @NotNull PairState state);

    /**
     * Searches the whole archive for duplicates in the background.
     *
     * @return the job's id; that of the one under way if there is one
     */
    long scan();

    /** @return how the last search stands, or null when there was none */
    JobStatus lastScan();

    /** Stops the search under way; what it has found stays. */
    void cancelScan();

    /**
     * A rule as somebody wants it to be.
     *
     * @param name null for a shipped rule
     * @param customerKind null for all kinds
     * @param onImport {@code WARN} counts as {@code LOG}
     */
    record RuleCommand(
            @Size(max = 80) @PlainText String name,
            CustomerKind customerKind,
            boolean active,
            @NotNull DuplicateResponse onEntry,
            @NotNull DuplicateResponse onImport,
            @NotEmpty List<@NotNull @Valid Criterion> criteria)
            implements Serializable {}

    /** @param leastPercent how alike at least, for names compared by degree */
    record Criterion(@NotNull MatchingField field, @NotNull MatchingMethod method, @Min(1) @Max(100) int leastPercent)
            implements Serializable {}
}
