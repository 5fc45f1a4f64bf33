package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/**
 * How a unit stands with its return visits.
 *
 * @param due to be made now
 * @param overdue should have been made
 * @param done made within the last 90 days
 */
public record VisitFigure(Ref unit, long due, long overdue, long done) implements Serializable {}
