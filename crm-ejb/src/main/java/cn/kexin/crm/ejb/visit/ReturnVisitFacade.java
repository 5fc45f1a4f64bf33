package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 回访: planned by rules, organised by the customer department. Whoever sees the customer, or the case a visit is about, sees
 * it, and whoever takes part; to others it does not exist ({@link NotFoundException}).
 */
@Local
public interface ReturnVisitFacade {

    VisitView find(long id);

    /** @return one page; by the last day unless asked for {@code division} or {@code customer}, which keeps places together */
    Page<VisitRow> list(@NotNull @Valid VisitFilter filter, @NotNull @Valid PageRequest page);

    /** @return how the units stand that have any, by name; what the filter says of units and days does not matter */
    List<VisitFigure> figures();

    /**
     * Looks at a route without arranging anything.
     *
     * @return the stops in the order of places
     * @throws BusinessRuleException as {@link #arrange}
     */
    List<VisitStop> route(@NotNull @Valid ArrangeVisits command);

    /**
     * Arranges an appointment for each, or for none.
     *
     * @return the ids of the appointments
     * @throws BusinessRuleException when one is arranged already, somebody is elsewhere or on leave, a customer wants to be
     *     left alone and no reason is given, or a warning was not acknowledged
     */
    List<Long> arrange(@NotNull @Valid ArrangeVisits command);

    /** @throws StaleVersionException when somebody else was faster */
    void complete(long id, long version, @NotNull @Valid CompleteVisit command);

    /** It is not made. */
    void drop(long id, long version, @NotBlank @Size(max = 500) @PlainText String reason);

    /** Adds something that came to light later. */
    long addFinding(long id, @NotNull @Valid CompleteVisit.Found found);

    /**
     * Opens a case in which a finding is followed up until the customer confirms.
     *
     * @param type code of a definition in force
     * @param category a category of it, or null when it has none
     * @return the case's id
     * @throws BusinessRuleException when there is one already
     */
    long followUp(
            long findingId,
            @NotBlank @Size(max = 40) String type,
            @Size(max = 40) String category,
            @NotBlank @Size(max = 200) @PlainLine String subject);
}
