package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 上门预约: who goes to which customer when, and what came of it. Whoever sees the case sees its appointments, and whoever
 * goes there; to others they do not exist ({@link NotFoundException}). They are changed by those who go, those who arranged
 * them, the people of the unit that answers for them, the service desk and the customer department. Every change throws a
 * {@link StaleVersionException} when somebody else was faster.
 */
@Local
public interface AppointmentFacade {

    /** Most appointments that a calendar shows at once. */
    int MOST_SHOWN = 500;

    /** @return what an appointment of that case, or of that customer without a case, begins with */
    AppointmentDraft draft(Long customerId, Long caseId);

    /**
     * Looks at a time without arranging anything.
     *
     * @param exceptId the appointment that is being changed, or null
     * @return what to think of: a day off, hours outside working time, too little time for the way
     * @throws BusinessRuleException as {@link #arrange}
     */
    List<AppointmentWarning> check(@NotNull @Valid AppointmentCommand command, Long exceptId);

    /**
     * @return the new appointment's id
     * @throws BusinessRuleException on the field that does not fit: a time in the past, one that does not exist or exists
     *     twice because clocks are changed, somebody who is elsewhere then or on leave, or a warning not acknowledged
     */
    long arrange(@NotNull @Valid AppointmentCommand command);

    /** @throws BusinessRuleException as {@link #arrange} */
    void change(long id, long version, @NotNull @Valid ChangeAppointment command);

    /** @throws BusinessRuleException as {@link #arrange}, or when it has begun */
    void move(long id, long version, @NotNull @Valid MoveAppointment command);

    /** The customer has said yes. */
    void confirm(long id, long version, @Size(max = 500) @PlainText String note);

    /** Our people set out. */
    void start(long id, long version);

    /** It took place: tells the result, leaves evidence on the case and keeps the signature with its files. */
    void finish(long id, long version, @NotNull @Valid FinishAppointment command);

    /**
     * We were there, the customer was not.
     *
     * @param arrivedAt as clocks at the site showed it
     */
    void missCustomer(
            long id, long version, @NotNull LocalDateTime arrivedAt, @NotBlank @Size(max = 500) @PlainText String note);

    /** @param side who wanted that */
    void cancel(long id, long version, @NotNull Side side, @NotBlank @Size(max = 500) @PlainText String reason);

    /** The customer was told by letter. */
    void told(long id);

    AppointmentView find(long id);

    /** @return one page, the earliest first unless asked for {@code -startsAt} */
    Page<AppointmentRow> list(@NotNull @Valid AppointmentFilter filter, @NotNull @Valid PageRequest page);

    /** @return those of the signed-in person that are open, the earliest first */
    Page<AppointmentRow> mine(@NotNull @Valid PageRequest page);

    VisitSettings settings();

    /** @throws BusinessRuleException when a longer way would take less time */
    void set(@NotNull @Valid VisitSettings settings);
}
