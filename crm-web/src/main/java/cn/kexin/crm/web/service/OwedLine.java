package cn.kexin.crm.web.service;

import cn.kexin.crm.ejb.service.OwedCase;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An open case in the words of its definition.
 *
 * @param dueAt the earliest deadline of it and its duties, or null
 */
public record OwedLine(OwedCase owed, String type, String stage, Instant dueAt, List<Duty> duties)
        implements Serializable {

    /** An open duty of it; {@code who} is the person, or the unit in whose queue it waits. */
    public record Duty(String name, String who, Instant dueAt) implements Serializable {}

    /** @return who is responsible, or the unit in whose queue it waits */
    public String who() {
        return owed.personName() == null ? owed.unitName() : owed.personName() + " · " + owed.unitName();
    }
}
