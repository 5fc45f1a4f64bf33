package cn.kexin.crm.ejb.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * A row that was refused.
 *
 * @param line where it begins in the file
 * @param field our name of the field concerned, or null for the whole row
 * @param key message key
 * @param arguments the message's arguments
 * @param cells the row as written; empty when it was too long to keep
 */
public record ProblemRow(int line, String field, String key, List<String> arguments, List<String> cells)
        implements Serializable {}
