package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseTie;
import cn.kexin.crm.ejb.casework.CaseTiesFacade;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.MajorFaultFacade;
import cn.kexin.crm.ejb.casework.TiedCaseRow;
import cn.kexin.crm.ejb.casework.TiedCases;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The cases that the one on the page has to do with: shown, tied and untied. */
@Named
@ViewScoped
public class CaseTied implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HITS = 15;

    /** How two cases may be tied by hand; parts are split off on a page of their own. */
    private static final List<CaseTie> WAYS = List.of(CaseTie.RELATED, CaseTie.MERGED, CaseTie.MAJOR, CaseTie.AFFECTED);

    @EJB
    private CaseTiesFacade ties;

    @EJB
    private MajorFaultFacade faults;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CasePage page;

    private CaseView seen;
    private TiedCases tied;
    private CaseTie way = CaseTie.RELATED;
    private CaseChoice other;

    /** @return what the case has to do with, read again whenever the case was */
    public TiedCases getTied() {
        if (seen != page.getView()) {
            seen = page.getView();
            tied = ties.of(page.getId());
        }
        return tied;
    }

    public List<CaseTie> getWays() {
        return WAYS;
    }

    /** @return cases with the words in number, subject or customer's name; for merging only those of the same customer */
    public List<CaseChoice> complete(String text) {
        Long customer = way == CaseTie.MERGED ? page.getView().row().customerId() : null;
        CaseFilter filter = CaseFilter.holding(text, customer);
        return casework.list(filter, new PageRequest(0, HITS, "-openedAt")).rows().stream()
                .filter(row -> row.id() != page.getId())
                .map(CaseChoice::of)
                .toList();
    }

    /** The way was changed: what may be chosen changes with it. */
    public void wayChanged() {
        other = null;
    }

    /** Ties the case to the chosen one; after a merge the page shows the case as it was left. */
    public void submit() {
        page.doing(this::tie, "casework.ties.done." + way);
        other = null;
    }

    private void tie(CaseView view) {
        switch (way) {
            case MERGED -> ties.merge(page.getId(), view.row().version(), other.id());
            case MAJOR -> faults.causedBy(page.getId(), other.id());
            case AFFECTED -> faults.causedBy(other.id(), page.getId());
            default -> ties.relate(page.getId(), other.id());
        }
    }

    public void untie(TiedCaseRow row) {
        page.doing(
                view -> {
                    switch (row.tie()) {
                        case MAJOR -> faults.notCausedByFault(page.getId());
                        case AFFECTED -> faults.notCausedByFault(row.id());
                        default -> ties.unrelate(page.getId(), row.id());
                    }
                },
                "casework.ties.untied");
    }

    /** Takes a merged case out again: the one on the page, or the one of the row out of it. */
    public void undoMerge(TiedCaseRow row) {
        page.doing(
                view -> {
                    if (row.tie() == CaseTie.MERGED_INTO) {
                        ties.undoMerge(page.getId(), view.row().version());
                    } else {
                        ties.undoMerge(row.id(), row.version());
                    }
                },
                "casework.ties.unmerged");
    }

    /** @return whether the tie can be taken away again; what was split off stays so */
    public boolean isLoose(TiedCaseRow row) {
        return row.tie() == CaseTie.RELATED || row.tie() == CaseTie.MAJOR || row.tie() == CaseTie.AFFECTED;
    }

    /** @return whether the case is the fault behind others */
    public boolean isFault() {
        return getTied().rows().stream().anyMatch(row -> row.tie() == CaseTie.AFFECTED);
    }

    public CaseTie getWay() {
        return way;
    }

    public void setWay(CaseTie way) {
        this.way = way;
    }

    public CaseChoice getOther() {
        return other;
    }

    public void setOther(CaseChoice other) {
        this.other = other;
    }
}
