package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.ejb.casework.MajorFaultFacade;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Tells all customers behind whose cases the fault on the page is: what is known, or that it is mended. */
@Named
@ViewScoped
public class CaseFault implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private MajorFaultFacade faults;

    @Inject
    private CasePage page;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private boolean mended;
    private String text;

    public void chooseAnswer() {
        mended = false;
    }

    public void chooseMended() {
        mended = true;
    }

    public void submit() {
        List<BulkResult> results =
                mended ? faults.resolveAffected(page.getId(), text) : faults.answerAffected(page.getId(), text);
        long done = results.stream().filter(BulkResult::done).count();
        messages.done(mended ? "casework.fault.resolved" : "casework.fault.answered", done);
        results.stream().filter(result -> !result.done()).forEach(this::tell);
        text = null;
        page.open();
    }

    private void tell(BulkResult result) {
        String reason = texts.of(result.errorKey(), result.arguments().toArray());
        messages.refuse("casework.fault.left", result.number() == null ? "–" : result.number(), reason);
    }

    public boolean isMended() {
        return mended;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
