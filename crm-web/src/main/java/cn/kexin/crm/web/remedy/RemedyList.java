package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.remedy.CauseCount;
import cn.kexin.crm.ejb.remedy.RemedyReportFacade;
import cn.kexin.crm.ejb.remedy.RemedyRow;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Complaints, and other cases of which something is written, by their root causes. All of it is in the address. */
@Named
@ViewScoped
public class RemedyList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RemedyReportFacade report;

    @EJB
    private DirectoryFacade directory;

    private RemedyAddress address = new RemedyAddress(Map.of());
    private List<CauseCount> causes = List.of();
    private List<Ref> units = List.of();
    private final LazyRows<RemedyRow> rows =
            new LazyRows<>(page -> report.list(address.toFilter(), page), RemedyRow::id);

    public void load() {
        address = new RemedyAddress(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        causes = report.byCause(address.toFilter().ofEveryCause());
        units = directory.units(null, DirectoryFacade.MOST);
    }

    /** @param cause name of a cause, UNKNOWN, or null for every one */
    public String ofCause(String cause) {
        return "list.xhtml?" + address.toQuery().with("cause", cause);
    }

    public String ofCount(CauseCount count) {
        return ofCause(
                count.category() == null
                        ? RemedyAddress.UNKNOWN
                        : count.category().name());
    }

    /** @param state null for every one */
    public String inState(RemedyState state) {
        return "list.xhtml?" + address.toQuery().with("state", state);
    }

    /** @param all whether of all cases, not only of complaints */
    public String ofCases(boolean all) {
        return "list.xhtml?" + address.toQuery().with("of", all ? "all" : null);
    }

    /** @return the address of the same rows as a file */
    public String getExport() {
        return "causes.csv?" + address.toQuery();
    }

    /** @return of a hundred cases, how many have this cause */
    public long share(CauseCount count) {
        long total = causes.stream().mapToLong(CauseCount::cases).sum();
        return Math.round(100.0 * count.cases() / total);
    }

    public boolean isOfAllCases() {
        return !address.toFilter().complaints();
    }

    /** @return what the address says of a name, or null */
    public String asked(String name) {
        return address.get(name);
    }

    public List<CauseCount> getCauses() {
        return causes;
    }

    public List<Ref> getUnits() {
        return units;
    }

    public RemedyState[] getStates() {
        return RemedyState.values();
    }

    public LazyRows<RemedyRow> getRows() {
        return rows;
    }
}
