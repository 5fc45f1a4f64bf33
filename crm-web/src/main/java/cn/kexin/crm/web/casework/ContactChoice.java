package cn.kexin.crm.web.casework;

import java.io.Serializable;

/**
 * A contact person that can be named.
 *
 * @param label name, title and part in the decision
 */
public record ContactChoice(long id, String label) implements Serializable {}
