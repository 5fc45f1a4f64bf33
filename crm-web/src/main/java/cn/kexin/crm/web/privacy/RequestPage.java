package cn.kexin.crm.web.privacy;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.DataRequestView;
import cn.kexin.crm.ejb.privacy.ErasurePart;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One request: what was asked, what an erasure comes to, what was done. */
@Named
@ViewScoped
public class RequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private DataRequestFacade requests;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private long id;
    private DataRequestView view;
    private List<ErasurePart> preview = List.of();
    private String answer;

    public void load() {
        view = requests.find(id);
        if (isErasureOpen()) {
            preview = requests.preview(id);
        }
    }

    public String answer() {
        requests.answer(id, view.row().version(), answer);
        return here("privacy.answered");
    }

    public String refuse() {
        requests.refuse(id, view.row().version(), answer);
        return here("privacy.refused");
    }

    /** Lets the erasure go ahead. */
    public String release() {
        requests.release(id, view.row().version());
        return here("privacy.released");
    }

    public String resume() {
        requests.resume(id);
        return here("privacy.released");
    }

    private String here(String done) {
        messages.done(done);
        return "/privacy/view?faces-redirect=true&id=" + id;
    }

    public DataRequestView getView() {
        return view;
    }

    public DataRequestRow getRow() {
        return view.row();
    }

    /** @return what was done; parts of the data that told nothing of the person are left out */
    public List<DataRequestView.Step> getSteps() {
        return view.steps().stream()
                .filter(step -> step.rows() == null || step.rows() > 0)
                .toList();
    }

    public List<ErasurePart> getPreview() {
        return preview;
    }

    private boolean isErasureOpen() {
        return view.row().kind() == DataRequestKind.ERASURE && view.row().state() == DataRequestState.OPEN;
    }

    /** @return whether it is an erasure that somebody may release */
    public boolean isReleasable() {
        return isErasureOpen() && !isHeld() && !isOwn();
    }

    /** @return whether the reader opened it: another one has to release it */
    public boolean isOwn() {
        return view.row().openedBy() != null && view.row().openedBy().code().equals(me.getUsername());
    }

    /** @return whether something stands against the erasure */
    public boolean isHeld() {
        return preview.stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.fate() == ErasureLine.Fate.AGAINST);
    }

    /** @return whether the erasure is being carried out */
    public boolean isRunning() {
        return view.row().state() == DataRequestState.RELEASED
                && view.job() != null
                && !view.job().over();
    }

    /** @return whether the erasure was begun and did not reach its end */
    public boolean isStopped() {
        return view.row().state() == DataRequestState.RELEASED
                && (view.job() == null || view.job().over());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
