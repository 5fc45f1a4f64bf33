package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A duty that a record of a case lays on somebody, besides those of its definition.
 *
 * @param code what kind of duty it is; its name is the text {@code casework.extraDuty.<code>}
 * @param title what is to be done; null where the code says it
 * @param role in which it is owed
 * @param person null for the unit's queue
 * @param dueAt its own deadline
 * @param warnAt when somebody is told that it comes near; null for not before it has passed
 * @param byRecord whether it is done only through the record that laid it
 */
public record ExtraDuty(
        String code,
        String title,
        Role role,
        OrgUnit unit,
        Person person,
        Instant dueAt,
        Instant warnAt,
        boolean byRecord) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** On the day before, people are told in the morning. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** @return the end of a day, by which something is due then */
    public static Instant endOf(LocalDate day, WorkingTime time) {
        return day.atTime(LAST_MINUTE).atZone(time.zone()).toInstant();
    }

    /** @return when to warn of what is due on a day; null when that is over */
    public static Instant warningBefore(LocalDate day, WorkingTime time, Instant now) {
        Instant warning = day.minusDays(1).atTime(MORNING).atZone(time.zone()).toInstant();
        return warning.isAfter(now) ? warning : null;
    }
}
