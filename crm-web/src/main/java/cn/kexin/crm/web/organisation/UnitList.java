package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.UnitFacade;
import cn.kexin.crm.ejb.organisation.UnitRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of units as indented rows. */
@Named
@RequestScoped
public class UnitList {

    @EJB
    private UnitFacade units;

    private boolean closed;
    private List<Line> lines = List.of();

    /** Reads the tree once. */
    public void load() {
        Map<Long, Integer> depths = new HashMap<>();
        lines = new ArrayList<>();
        for (UnitRow unit : units.tree()) {
            int depth = unit.parentId() == null ? 0 : depths.getOrDefault(unit.parentId(), 0) + 1;
            depths.put(unit.id(), depth);
            if (closed || unit.active()) {
                lines.add(new Line(unit, depth));
            }
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    /** @return whether closed units are listed too */
    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    /**
     * A unit at its depth.
     *
     * @param depth 0 at the top
     */
    public record Line(UnitRow unit, int depth) {}
}
