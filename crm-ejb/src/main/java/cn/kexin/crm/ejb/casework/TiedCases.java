package cn.kexin.crm.ejb.casework;

import java.io.Serializable;
import java.util.List;

/**
 * The cases that a case has to do with.
 *
 * @param rows those that the viewer may see, at most {@link #LARGEST}
 * @param others how many more there are, whether the viewer may see them or not
 */
public record TiedCases(List<TiedCaseRow> rows, long others) implements Serializable {

    /** Rows shown at most. */
    public static final int LARGEST = 50;
}
