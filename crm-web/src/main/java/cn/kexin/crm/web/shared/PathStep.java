package cn.kexin.crm.web.shared;

import java.io.Serializable;

/**
 * One stage in a path bar ({@code crm:path}).
 *
 * @param label what people call the stage
 * @param state where the work stands relative to it
 * @param note what is added to the current stage, such as its clock; or null
 */
public record PathStep(String label, State state, String note) implements Serializable {

    /** Where the work stands relative to a stage. */
    public enum State {
        DONE,
        NOW,
        AHEAD
    }
}
