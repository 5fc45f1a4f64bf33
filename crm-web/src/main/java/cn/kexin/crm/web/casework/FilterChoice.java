package cn.kexin.crm.web.casework;

import java.io.Serializable;

/**
 * Something that a filter or a form offers.
 *
 * @param code what is meant
 * @param label what people read
 */
public record FilterChoice(String code, String label) implements Serializable {}
