package cn.kexin.crm.web.project;

import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.project.ProjectFacade;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Edits a project's record as a whole. */
@Named
@ViewScoped
public class ProjectEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ProjectFacade projects;

    @Inject
    private Divisions divisions;

    @Inject
    private Messages messages;

    private long id;
    private ProjectView view;
    private ProjectForm form;

    public void open() {
        view = projects.find(id);
        if (!view.editable()) {
            throw new EJBAccessException("project " + id);
        }
        form = ProjectForm.of(view, divisions.find(view.siteDivision()).orElse(null));
    }

    /** @return the project's page; nowhere when somebody else was faster, so that nothing typed is lost */
    public String save() {
        try {
            projects.save(form.toCommand());
        } catch (StaleVersionException e) {
            form.basedOn(projects.find(id).row().version());
            messages.refuse("project.edit.stale");
            return null;
        }
        messages.done("common.done.saved");
        return "/project/view?faces-redirect=true&id=" + id;
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

    public ProjectForm getForm() {
        return form;
    }
}
