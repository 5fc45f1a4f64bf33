package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.WorkGroup;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A group of duties on "my work": the first ones, how many there are, and which are ticked. */
public class WorkSection implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WorkGroup group;
    private final long total;
    private final List<WorkLine> lines;
    private List<WorkLine> selected = new ArrayList<>();

    WorkSection(WorkGroup group, long total, List<WorkLine> lines) {
        this.group = group;
        this.total = total;
        this.lines = lines;
    }

    /** @return the tone that goes with the group */
    public String getTone() {
        return switch (group) {
            case OVERDUE -> "bad";
            case TODAY -> "warn";
            case WAITING -> "pause";
            case LATER -> "plain";
        };
    }

    /** @return whether more are owed than shown */
    public boolean isMore() {
        return total > lines.size();
    }

    public WorkGroup getGroup() {
        return group;
    }

    public long getTotal() {
        return total;
    }

    public List<WorkLine> getLines() {
        return lines;
    }

    public List<WorkLine> getSelected() {
        return selected;
    }

    public void setSelected(List<WorkLine> selected) {
        this.selected = selected == null ? new ArrayList<>() : selected;
    }
}
