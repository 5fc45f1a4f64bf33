package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.DailyHours;
import cn.kexin.crm.domain.organisation.HolidayYear;
import jakarta.ejb.Local;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Working calendars: everybody may read them, the administrator changes them. A change reaches due times computed from
 * then on; those already set stay.
 */
@Local
public interface CalendarFacade {

    /** Largest holiday file that is read, in bytes. */
    int MAX_FILE = 1 << 20;

    /** @return all calendars by code */
    List<CalendarRow> list();

    /**
     * @param code a calendar's code
     * @throws cn.kexin.crm.domain.shared.NotFoundException when there is no such calendar
     */
    CalendarRow find(@NotNull String code);

    /**
     * @param code a calendar's code
     * @param year the year to look at
     * @return the days of the year that differ from their weekday
     * @throws cn.kexin.crm.domain.shared.NotFoundException when there is no such calendar
     */
    CalendarYear year(@NotNull String code, int year);

    /**
     * @return the new calendar's id; it knows no holidays yet
     */
    long create(
            @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z][A-Z0-9_-]*") String code,
            @NotNull Description description);

    /**
     * @param version the version the edit is based on
     * @throws cn.kexin.crm.domain.shared.StaleVersionException when somebody else was faster
     */
    void describe(@NotNull String code, long version, @NotNull Description description);

    /** Declares one day worked or off by hand. */
    void setDay(
            @NotNull String code,
            @NotNull LocalDate day,
            boolean working,
            @Size(max = HolidayYear.MAX_NAME) String reason);

    /** Lets a day follow its weekday again. */
    void clearDay(@NotNull String code, @NotNull LocalDate day);

    /**
     * Takes over the notices of one or more years, all or none; a year known already is replaced.
     *
     * @param files JSON files in the form of the project holiday-cn
     * @return the years taken over, in the order of the files
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException on the field {@code file}, naming file and line
     */
    List<ImportedYear> importYears(@NotNull String code, @NotEmpty List<NamedFile> files);

    /** @return the moment due {@code workingDays} after the day of {@code from}, at the same time */
    DueTime dueAfterDays(@NotNull String code, @NotNull Instant from, @Min(0) @Max(100_000) int workingDays);

    /** @return the moment at which {@code workingMinutes} have been worked since {@code from} */
    DueTime dueAfterMinutes(@NotNull String code, @NotNull Instant from, @Min(0) long workingMinutes);

    /**
     * What an administrator says of a calendar.
     *
     * @param name what people read
     * @param zone a time zone's id such as {@code Asia/Shanghai}
     * @param hours as {@link DailyHours#parse} reads them
     */
    record Description(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 40) String zone,
            @NotBlank @Size(max = DailyHours.MAX_LENGTH) String hours) {}

    /**
     * A file as it was given.
     *
     * @param name its name, for messages
     * @param content its bytes
     */
    record NamedFile(String name, byte[] content) {}

    /**
     * A year taken over from a file.
     *
     * @param year the year of the notice
     * @param daysOff days it declares off
     * @param makeUpDays weekend days it declares worked
     */
    record ImportedYear(int year, int daysOff, int makeUpDays) {}

    /**
     * @param dueAt when it is due
     * @param holidaysKnown whether the holidays of every year in between are known; otherwise the moment is a guess
     */
    record DueTime(Instant dueAt, boolean holidaysKnown) {}
}
