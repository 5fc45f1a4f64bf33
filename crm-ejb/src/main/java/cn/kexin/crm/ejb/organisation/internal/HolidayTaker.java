package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.CalendarDay;
import cn.kexin.crm.domain.organisation.HolidayNotice;
import cn.kexin.crm.domain.organisation.HolidayYear;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.HolidayIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;

/** The calendars' side of imports. */
@ApplicationScoped
public class HolidayTaker implements HolidayIntake {

    @PersistenceContext
    private EntityManager em;

    @Override
    public HolidayYear read(String name, byte[] content) {
        return HolidayFileReader.read(name, content);
    }

    @Override
    public boolean knows(String calendar, int year) {
        return load(calendar).getNotices().containsKey(year);
    }

    @Override
    public Taken take(String code, HolidayYear notice) {
        WorkCalendar calendar = load(code);
        int created = 0;
        int updated = 0;
        for (HolidayYear.Day day : notice.days()) {
            CalendarDay known = calendar.getDays().get(day.date());
            if (known == null) {
                created++;
            } else if (!says(known, day, notice.year())) {
                updated++;
            }
        }
        if (created + updated > 0 || !saysAll(calendar, notice)) {
            em.lock(calendar, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            calendar.declare(notice);
        }
        return new Taken(created, updated, notice.days().size() - created - updated);
    }

    private static boolean says(CalendarDay known, HolidayYear.Day day, int year) {
        return known.isWorking() != day.off()
                && Objects.equals(known.getReason(), day.name())
                && Objects.equals(known.getNoticeYear(), year);
    }

    /** @return whether the calendar has the notice, from the same papers, and no further day of it */
    private static boolean saysAll(WorkCalendar calendar, HolidayYear notice) {
        HolidayNotice known = calendar.getNotices().get(notice.year());
        long days = calendar.getDays().values().stream()
                .filter(day -> Objects.equals(day.getNoticeYear(), notice.year()))
                .count();
        return known != null
                && Objects.equals(known.getSource(), notice.source())
                && days == notice.days().size();
    }

    private WorkCalendar load(String code) {
        return em.createQuery("select c from WorkCalendar c where c.code = :code", WorkCalendar.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("calendar", code));
    }
}
