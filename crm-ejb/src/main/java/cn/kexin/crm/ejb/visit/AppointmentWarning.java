package cn.kexin.crm.ejb.visit;

import java.io.Serializable;
import java.util.List;

/**
 * Something to think of before an appointment is arranged; not refused once it was seen.
 *
 * @param key message key
 * @param arguments what goes into it: names, numbers, minutes
 */
public record AppointmentWarning(String key, List<Serializable> arguments) implements Serializable {}
