package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day as a unit's calendar has it.
 *
 * @param date the day in the calendar's zone
 * @param kind whether it is worked, and why not
 * @param unitCode code of the unit whose calendar it is
 * @param unitName the unit's name
 */
public record Day(LocalDate date, DayKind kind, String unitCode, String unitName) implements Serializable {

    /** What kind of day it is; 调休 makes a weekend day worked. */
    public enum DayKind {
        /** An ordinary working day. */
        WORKING,
        /** A weekend day declared worked (调休上班). */
        MAKE_UP,
        /** A weekday declared off. */
        HOLIDAY,
        /** A Saturday or Sunday. */
        WEEKEND
    }
}
