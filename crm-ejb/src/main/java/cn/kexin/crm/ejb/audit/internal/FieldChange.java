package cn.kexin.crm.ejb.audit.internal;

/**
 * A field that got another value.
 *
 * @param valueType simple name of the values' class
 * @param oldText the value before, as it is stored; null for none
 * @param newText the value after
 */
public record FieldChange(String field, String valueType, String oldText, String newText) {}
