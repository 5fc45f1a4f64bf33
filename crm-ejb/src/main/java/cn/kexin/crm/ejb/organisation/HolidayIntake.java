package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.HolidayYear;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;

/**
 * Takes a year's notice of holidays and make-up working days over into a calendar. No facade: the import calls it within
 * its own transaction, after it has decided who may.
 */
public interface HolidayIntake {

    /** Code of the calendar that the product ships. */
    String SHIPPED = "CN";

    /**
     * @param name the file's name, for messages
     * @param content JSON in the form of the project holiday-cn
     * @throws BusinessRuleException on the field {@code file}, naming line and member where the form is broken
     */
    HolidayYear read(String name, byte[] content);

    /** @return whether the calendar knows a notice of that year */
    boolean knows(String calendar, int year);

    /**
     * Takes the notice over in place of an earlier one of its year; changes nothing when it says what is known.
     *
     * @throws NotFoundException when there is no such calendar
     */
    Taken take(String calendar, HolidayYear notice);

    /**
     * What became of the days of a notice.
     *
     * @param created days of which nothing was known
     * @param updated days that were known otherwise
     * @param unchanged days that were known so
     */
    record Taken(int created, int updated, int unchanged) {}
}
