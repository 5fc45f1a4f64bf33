package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.PathStep;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/** The page of one case: what it shows, read anew after each thing done. What is done lies in beans of its own. */
@Named
@ViewScoped
public class CasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Evidence rows shown at first and added by each "more". */
    private static final int EVIDENCE_STEP = 20;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CaseDescription description;

    @Inject
    private CaseDuties dutyLines;

    @Inject
    private CaseWays ways;

    @Inject
    private Messages messages;

    private long id;
    private int evidenceShown = EVIDENCE_STEP;
    private CaseView view;
    private List<PathStep> path;
    private List<DutyLine> duties;
    private List<DutyLine> done;
    private List<MoveLine> moves;
    private List<BlockerLine> blockers;
    private String next;
    private List<ClockLine> clocks;
    private List<EvidenceLine> evidence;
    private long evidenceTotal;

    /** Reads the case; to be called when the page opens. */
    public void open() {
        view = casework.find(id);
        path = description.path(view);
        duties = dutyLines.current(view);
        done = dutyLines.earlier(view);
        moves = ways.moves(view);
        blockers = ways.blockers(view);
        next = ways.next(view);
        clocks = description.clocks(view);
        readEvidence();
    }

    private void readEvidence() {
        Page<EvidenceRow> page = casework.evidence(id, new PageRequest(0, evidenceShown, null));
        evidence = description.evidence(view, page.rows());
        evidenceTotal = page.total();
    }

    /** Shows older evidence too. */
    public void more() {
        evidenceShown = Math.min(evidenceShown + EVIDENCE_STEP, PageRequest.LARGEST);
        open();
    }

    /**
     * Does something to the case as the reader saw it. When that is refused, the page shows the case as it is now, and
     * what was typed stays; when the reader has given the case out of sight, they go back to their work.
     */
    void doing(Consumer<CaseView> action, String doneKey) {
        try {
            action.accept(view);
        } catch (BusinessRuleException e) {
            open();
            throw e;
        }
        messages.done(doneKey);
        try {
            open();
        } catch (NotFoundException e) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getApplication()
                    .getNavigationHandler()
                    .handleNavigation(faces, null, "/work/list?faces-redirect=true");
        }
    }

    public void take() {
        doing(seen -> casework.take(id, seen.row().version()), "casework.case.taken");
    }

    /** @return whether the customer can be told how it stands; before the first answer, that is what there is to tell */
    public boolean isInformable() {
        boolean going = view.row().status() == StageKind.ACTIVE || view.row().status() == StageKind.WAITING;
        return view.workable() && going && view.respondedAt() != null;
    }

    public boolean isMoreEvidence() {
        return evidence != null && evidence.size() < evidenceTotal && evidenceShown < PageRequest.LARGEST;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public CaseView getView() {
        return view;
    }

    public CaseDescription getDescription() {
        return description;
    }

    public List<PathStep> getPath() {
        return path;
    }

    public List<DutyLine> getDuties() {
        return duties;
    }

    public List<DutyLine> getDone() {
        return done;
    }

    public List<MoveLine> getMoves() {
        return moves;
    }

    public List<BlockerLine> getBlockers() {
        return blockers;
    }

    /** @return the name of the stage that what is blocked would lead to; null when there is none */
    public String getNext() {
        return next;
    }

    public List<ClockLine> getClocks() {
        return clocks;
    }

    public List<EvidenceLine> getEvidence() {
        return evidence;
    }

    public long getEvidenceTotal() {
        return evidenceTotal;
    }
}
