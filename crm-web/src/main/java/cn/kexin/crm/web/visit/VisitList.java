package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.ReturnVisitFacade;
import cn.kexin.crm.ejb.visit.VisitFigure;
import cn.kexin.crm.ejb.visit.VisitFilter;
import cn.kexin.crm.ejb.visit.VisitFilter.When;
import cn.kexin.crm.ejb.visit.VisitRow;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Return visits, those of a place together, with how the units stand. All of it is in the address. */
@Named
@ViewScoped
public class VisitList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ReturnVisitFacade visits;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Divisions divisions;

    private When when = When.DUE;
    private boolean every;
    private Ref unit;
    private String division;
    private List<VisitFigure> figures = List.of();
    private List<VisitRow> selected = new ArrayList<>();
    private final LazyRows<VisitRow> rows = new LazyRows<>(page -> visits.list(filter(), page), VisitRow::id);

    public void load() {
        figures = visits.figures();
        if (rows.getSort() == null) {
            rows.setSort("division");
        }
    }

    private VisitFilter filter() {
        return new VisitFilter(null, every ? null : when, unit == null ? null : unit.code(), division, null, null);
    }

    /** @return the page on which a route is made of those that are ticked */
    public String arrange() {
        return "/visit/route?faces-redirect=true&visits="
                + selected.stream().map(row -> String.valueOf(row.id())).collect(Collectors.joining("-"));
    }

    private ListQuery query() {
        return ListQuery.empty()
                .with("when", every ? "ALL" : when)
                .with("unit", unit == null ? null : unit.code())
                .with("division", division);
    }

    /** @return the address of the same list for how visits stand; null for all of them */
    public String of(When wanted) {
        return "list.xhtml?" + query().with("when", wanted == null ? "ALL" : wanted);
    }

    /** @return the address of the rows behind a unit's figure */
    public String behind(VisitFigure figure, When wanted) {
        return "list.xhtml?"
                + ListQuery.empty()
                        .with("when", wanted)
                        .with("unit", figure.unit().code());
    }

    /** @return the address of the same list for the city of a place; null for all places */
    public String in(String code) {
        return "list.xhtml?"
                + query().with("division", code == null ? null : code.substring(0, Math.min(6, code.length())));
    }

    /** @return the address of the same list for all units */
    public String getEveryUnit() {
        return "list.xhtml?" + query().without("unit");
    }

    public When[] getWhens() {
        return When.values();
    }

    public List<VisitFigure> getFigures() {
        return figures;
    }

    public LazyRows<VisitRow> getRows() {
        return rows;
    }

    public List<VisitRow> getSelected() {
        return selected;
    }

    public void setSelected(List<VisitRow> selected) {
        this.selected = selected == null ? new ArrayList<>() : selected;
    }

    public Ref getUnit() {
        return unit;
    }

    public boolean isEvery() {
        return every;
    }

    public String getWhen() {
        return every ? "ALL" : when.name();
    }

    /** @param name how visits stand, or ALL; any other text means those due */
    public void setWhen(String name) {
        every = "ALL".equals(name);
        when = Stream.of(When.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(When.DUE);
    }

    public String getUnitCode() {
        return unit == null ? null : unit.code();
    }

    public void setUnitCode(String code) {
        unit = code == null || code.isBlank() || code.length() > 40 ? null : directory.unit(code);
    }

    public String getDivision() {
        return division;
    }

    /** @param code of a division; what is none is as if nothing had been said */
    public void setDivision(String code) {
        division = divisions.find(code).isPresent() ? code : null;
    }
}
