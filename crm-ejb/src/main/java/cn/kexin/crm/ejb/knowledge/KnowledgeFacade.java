package cn.kexin.crm.ejb.knowledge;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 知识库: everybody reads what is published; the customer department and heads write, heads publish. A draft does not exist for
 * those who do not write ({@link NotFoundException}).
 */
@Local
public interface KnowledgeFacade {

    /** @return one page, what is used most first; sort fields {@code title}, {@code uses}, {@code changedAt}, {@code checkedOn} */
    Page<ArticleRow> list(@NotNull @Valid ArticleFilter filter, @NotNull @Valid PageRequest page);

    ArticleView find(long id);

    /**
     * @return the new draft's id
     * @throws BusinessRuleException on the field that does not fit
     */
    long create(@NotNull @Valid ArticleCommand command);

    /**
     * Changes an article. A published one stays so when a head changes it, and becomes a draft again otherwise.
     *
     * @param version the version the change is based on
     * @throws StaleVersionException when somebody else was faster
     */
    void change(long id, long version, @NotNull @Valid ArticleCommand command);

    /** Lets everybody use it. */
    void publish(long id, long version);

    /** Says that it was read and holds. */
    void check(long id, long version);

    /** Takes it out of use; publishing brings it back. */
    void retire(long id, long version);

    /**
     * Finds published articles for a matter.
     *
     * @param caseType code of its definition
     * @param product what it is about, or null
     * @param words its subject, or what somebody typed instead
     * @return at most six, the best first; one statement
     */
    List<Suggestion> suggest(
            @NotNull @Size(max = 40) String caseType,
            @Size(max = 120) String product,
            @NotNull @Size(max = 200) String words);

    /**
     * Uses a published article to answer in a case, and counts that.
     *
     * @return its text with everything filled in that is known of the case
     * @throws NotFoundException when there is no such case that the caller may see
     */
    String use(long id, long caseId);
}
