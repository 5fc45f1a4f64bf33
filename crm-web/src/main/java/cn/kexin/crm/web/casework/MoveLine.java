package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.Transition;

/**
 * A way that a case may go now.
 *
 * @param transition the way in the definition
 * @param label what the button says
 * @param kind what being there means
 * @param forward whether it is going on rather than back or aside
 */
public record MoveLine(Transition transition, String label, StageKind kind, boolean forward) {}
