package cn.kexin.crm.domain.visit;

import java.util.EnumSet;
import java.util.Set;

/** How far an appointment is. */
public enum AppointmentStatus {
    /** 待客户确认: the customer has not said yes. */
    PLANNED,
    /** 客户已确认 */
    CONFIRMED,
    /** 已出发: somebody is on the way or at work. */
    STARTED,
    /** 已完成 */
    DONE,
    /** 客户不在: we were there, the customer was not. */
    ABSENT,
    /** 已取消 */
    CANCELLED;

    /** Those that still take the time of our people. */
    public static final Set<AppointmentStatus> OPEN = Set.copyOf(EnumSet.of(PLANNED, CONFIRMED, STARTED));

    /** @return whether its result is still to come */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
