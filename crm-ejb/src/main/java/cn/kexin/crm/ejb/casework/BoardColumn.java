package cn.kexin.crm.ejb.casework;

import java.io.Serializable;
import java.util.List;

/**
 * The cases in one stage.
 *
 * @param total how many there are
 * @param first those whose deadline comes first; at most as many as were asked for
 */
public record BoardColumn(long total, List<CaseRow> first) implements Serializable {}
