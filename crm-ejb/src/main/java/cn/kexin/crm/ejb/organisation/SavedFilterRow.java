package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;

/**
 * A saved filter.
 *
 * @param name what the person called it
 * @param query the query part of the list's address, encoded, without the question mark
 */
public record SavedFilterRow(long id, String name, String query) implements Serializable {}
