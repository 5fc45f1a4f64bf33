package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The list of cases; its address says what it holds. */
@Named
@ViewScoped
public class CaseList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseLines lines;

    @Inject
    private CaseFilterBar bar;

    private final LazyRows<CaseLine> rows = new LazyRows<>(this::load, CaseLine::id);
    private List<CaseLine> selected = new ArrayList<>();

    /** Reads the address. */
    public void open() {
        bar.open("list.xhtml");
    }

    private Page<CaseLine> load(PageRequest request) {
        return lines.page(bar.filter().toFilter(), request);
    }

    /** @return the address of a file with just these rows and columns */
    public String getExport() {
        ListQuery query = bar.getFilters().with("sort", rows.getSort());
        return "cases.csv" + (query.isEmpty() ? "" : "?" + query);
    }

    /** @return the state of the list as a saved filter keeps it */
    public String getQuery() {
        return bar.getFilters().with("sort", rows.getSort()).toString();
    }

    public boolean shows(String column) {
        return bar.shows(column);
    }

    public CaseFilterBar getBar() {
        return bar;
    }

    public LazyRows<CaseLine> getRows() {
        return rows;
    }

    public List<CaseLine> getSelected() {
        return selected;
    }

    public void setSelected(List<CaseLine> selected) {
        this.selected = selected == null ? new ArrayList<>() : selected;
    }
}
