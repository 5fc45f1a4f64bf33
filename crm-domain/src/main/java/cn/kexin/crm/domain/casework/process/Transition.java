package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;

/**
 * A way from one stage to another.
 *
 * @param from stage code
 * @param to stage code
 * @param label what the button says
 * @param noteRequired whether a reason must be given
 * @param confirms whether taking it means that the customer confirmed
 * @param automatic whether the case takes it by itself once everything that its stage requires is done; null counts as no
 */
public record Transition(
        String from, String to, LocalName label, boolean noteRequired, boolean confirms, Boolean automatic)
        implements Serializable {

    public Transition {
        automatic = Boolean.TRUE.equals(automatic);
    }
}
