package cn.kexin.crm.domain.casework.process;

import java.io.Serializable;

/**
 * A way from one stage to another.
 *
 * @param from stage code
 * @param to stage code
 * @param label what the button says
 * @param noteRequired whether a reason must be given
 * @param confirms whether taking it means that the customer confirmed
 */
public record Transition(String from, String to, Label label, boolean noteRequired, boolean confirms)
        implements Serializable {}
