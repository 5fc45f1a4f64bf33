package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Customers' cases: taken in, handed on, moved along, resolved. Every method answers for the signed-in person; a case
 * that the person may not see does not exist ({@link NotFoundException}).
 */
@Local
public interface CaseworkFacade {

    /**
     * Takes a customer's matter in and routes it to the unit its definition names.
     *
     * @return the new case's id; when a case with the same external id exists, that one's
     * @throws BusinessRuleException when type or category is unknown or nobody is responsible
     */
    long open(@NotNull @Valid OpenCase command);

    /** @return everything the case page shows, except its evidence */
    CaseView find(long id);

    /** @return id of the case with that key of another system, or null */
    Long findByExternalId(@NotBlank @PlainText String externalId);

    /** @return one page of the cases that the person may see */
    Page<CaseRow> list(@NotNull @Valid CaseFilter filter, @NotNull @Valid PageRequest page);

    /**
     * @param ids at most 500; those that the person may not see are left out
     * @return the cases with their clocks, in the order of the ids
     */
    List<CaseSummary> summaries(@NotEmpty @Size(max = 500) List<@NotNull Long> ids);

    /** @return the case's evidence, the latest first */
    Page<EvidenceRow> evidence(long id, @NotNull @Valid PageRequest page);

    /**
     * Takes a case, or one of its duties, from the queue of a unit in which the person may work.
     *
     * @param version the version the person saw
     * @throws BusinessRuleException when somebody else was faster
     * @throws StaleVersionException when it changed otherwise
     */
    void take(long id, long version);

    /** Gives a case to a unit and, if named, a person of it. */
    void assign(@NotNull @Valid AssignCase command);

    /**
     * Gives many cases at once; one that cannot be given is left out and told.
     *
     * @param ids at most 500
     * @return what happened to each
     */
    List<BulkResult> assignAll(
            @NotEmpty @Size(max = 500) List<@NotNull Long> ids,
            @NotNull @Valid Assignee assignee,
            @Size(max = 2000) @PlainText String note);

    /** Records that the customer has had a first answer. */
    void respond(long id, long version, @NotBlank @Size(max = 2000) @PlainText String answer);

    /**
     * Moves the case to another stage.
     *
     * @throws StageBlockedException when duties or checks are open and the way leads forwards
     */
    void transition(@NotNull @Valid MoveCase command);

    /**
     * Names the contact person who speaks for the customer in this matter.
     *
     * @throws BusinessRuleException when the case is closed or the contact person belongs to another customer
     */
    void nameContact(long id, long version, long contactId);

    /**
     * The customer has been told how the case stands, as a record of another feature tells, such as a letter: the time to the
     * next word begins anew. A closed case owes no word.
     */
    void told(long id, @NotBlank @Size(max = 2000) @PlainText String what);

    /** Writes something down beside the case. */
    void note(long id, @NotBlank @Size(max = 2000) @PlainText String text);
}
