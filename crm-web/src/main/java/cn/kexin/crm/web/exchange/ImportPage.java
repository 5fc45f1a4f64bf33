package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
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

    private long id;
    private ImportRow row;
    private final LazyRows<ProblemRow> problems = new LazyRows<>(page -> imports.problems(id, page), ProblemRow::line);

    public void load() {
        row = imports.find(id);
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

    /** @return why a row was refused, in the reader's language */
    public String reason(ProblemRow problem) {
        return texts.of(problem.key(), problem.arguments().toArray());
    }

    public String getFailure() {
        return texts.of(row.failureKey(), row.failureArguments().toArray());
    }

    public boolean isOver() {
        return row.state().isOver();
    }

    /** @return whether it made something that may perhaps be taken back */
    public boolean isReversible() {
        return isOver() && row.kind().isReversible() && !row.dryRun() && row.created() > 0 && row.reversedAt() == null;
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

    public LazyRows<ProblemRow> getProblems() {
        return problems;
    }
}
