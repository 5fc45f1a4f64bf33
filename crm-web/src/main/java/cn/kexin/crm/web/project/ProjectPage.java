package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.project.ProjectFacade;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page of one project. */
@Named
@ViewScoped
public class ProjectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ProjectFacade projects;

    @Inject
    private ProjectLines lines;

    private long id;
    private ProjectView view;
    private ProjectLine line;
    private boolean historyShown;
    private final LazyRows<ChangeRow> changes = new LazyRows<>(page -> projects.history(id, page), ChangeRow::id);

    public void open() {
        view = projects.find(id);
        line = lines.line(view.row());
    }

    /** Shows what became of the record. */
    public void showHistory() {
        historyShown = true;
    }

    public boolean isHistoryShown() {
        return historyShown;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ProjectView getView() {
        return view;
    }

    public ProjectLine getLine() {
        return line;
    }

    public LazyRows<ChangeRow> getChanges() {
        return changes;
    }
}
