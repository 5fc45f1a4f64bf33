package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.PathStep;
import jakarta.ejb.EJB;
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
    private Messages messages;

    private long id;
    private int evidenceShown = EVIDENCE_STEP;
    private transient CaseView view;
    private transient List<PathStep> path;
    private transient List<DutyLine> duties;
    private transient List<DutyLine> done;
    private transient List<MoveLine> moves;
    private transient List<BlockerLine> blockers;
    private transient List<ClockLine> clocks;
    private transient List<EvidenceLine> evidence;
    private transient long evidenceTotal;

    /** Reads the case; to be called when the page opens. */
    public void open() {
        view = casework.find(id);
        path = description.path(view);
        duties = description.openDuties(view);
        done = description.endedDuties(view);
        moves = description.moves(view);
        blockers = description.blockers(view);
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
     * what was typed stays.
     */
    void doing(Consumer<CaseView> action, String doneKey) {
        try {
            action.accept(view);
            messages.done(doneKey);
        } finally {
            open();
        }
    }

    public void take() {
        doing(seen -> casework.take(id, seen.row().version()), "casework.case.taken");
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
