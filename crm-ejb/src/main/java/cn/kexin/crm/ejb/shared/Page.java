package cn.kexin.crm.ejb.shared;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list, filtered and counted in the database.
 *
 * @param rows the rows of this page, never null
 * @param total how many rows the filter finds on all pages
 * @param <T> the row's record
 */
public record Page<T>(List<T> rows, long total) implements Serializable {}
