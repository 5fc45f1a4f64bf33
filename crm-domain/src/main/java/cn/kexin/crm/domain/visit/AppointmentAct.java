package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.organisation.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that is being done to an appointment.
 *
 * @param at now
 * @param actor who does it; null when it happens by itself
 */
public record AppointmentAct(Instant at, Person actor) {

    public AppointmentAct {
        Objects.requireNonNull(at);
    }
}
