package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.process.Transition;
import java.io.Serializable;

/**
 * A way that a case may go now.
 *
 * @param transition the way in the definition
 * @param label what the button says
 * @param main whether it is going on rather than back, aside or away
 * @param blocked whether something has to happen first
 */
public record MoveLine(Transition transition, String label, boolean main, boolean blocked) implements Serializable {}
