package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.WorkCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The holidays of mainland China that come with the product, see {@code holidays/cn/SOURCE.txt}. */
@ApplicationScoped
public class ShippedHolidays {

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2026;

    /** Declares every shipped year in the calendar. */
    public void declareIn(WorkCalendar calendar) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            calendar.declare(HolidayFileReader.read(year + ".json", content(year)));
        }
    }

    private static byte[] content(int year) {
        String name = "/holidays/cn/" + year + ".json";
        try (InputStream file = ShippedHolidays.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
