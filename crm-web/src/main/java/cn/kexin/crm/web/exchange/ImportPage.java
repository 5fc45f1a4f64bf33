package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.KeptRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.rest.exchange.ProblemFile;
import cn.kexin.crm.web.shared.Bundles;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;

/** One import: how far it is, what became of its rows, which were refused and why. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ImportFacade imports;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private Bundles bundles;

    @Inject
    private Clock clock;

    private long id;
    private ImportRow row;
    private boolean noted;
    private final LazyRows<ProblemRow> problems = new LazyRows<>(page -> imports.problems(id, page), ProblemRow::line);

    private final LazyRows<KeptRow> kept = new LazyRows<>(page -> imports.kept(id, page), KeptRow::recordId);

    public void load() {
        row = imports.find(id);
        noted = row.state().isOver()
                && row.failed() == 0
                && imports.problems(id, new PageRequest(0, 1, null)).total() > 0;
    }

    /** @return whether something is to be said of rows although all were taken */
    public boolean isNoted() {
        return noted;
    }

    public void cancel() {
        imports.cancel(id);
        load();
        messages.done("exchange.view.cancelled");
    }

    /** Takes back what the import made. */
    public void reverse() {
        imports.reverse(id);
        load();
        messages.done("exchange.view.reversed");
    }

    /** Sends the refused rows as a file. */
    public void download() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.responseReset();
        response.setResponseContentType("text/csv;charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"import-" + id + "-errors.csv\"");
        new ProblemFile(row.headers(), page -> imports.problems(id, page), bundles, texts.locale())
                .write(response.getResponseOutputStream());
        faces.responseComplete();
    }

    public String getFailure() {
        return texts.of(row.failureKey(), row.failureArguments().toArray());
    }

    /** @return whether neither it nor its taking back is under way */
    public boolean isOver() {
        return row.state().isOver()
                && (row.reversal() == null || row.reversal().state().isOver());
    }

    /** @return whether it made something that may perhaps be taken back */
    public boolean isReversible() {
        boolean stopped = row.reversal() != null && row.reversal().state() != JobState.DONE;
        return isOver()
                && row.kind().isReversible()
                && !row.dryRun()
                && row.created() + row.updated() > 0
                && (row.reversedAt() == null || stopped)
                && row.queuedAt().plus(ImportFacade.REVERSIBLE).isAfter(clock.instant());
    }

    public long getReversibleDays() {
        return ImportFacade.REVERSIBLE.toDays();
    }

    public int getMostProblems() {
        return ImportFacade.MOST_PROBLEMS;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ImportRow getRow() {
        return row;
    }

    public LazyRows<KeptRow> getKept() {
        return kept;
    }

    public LazyRows<ProblemRow> getProblems() {
        return problems;
    }
}
