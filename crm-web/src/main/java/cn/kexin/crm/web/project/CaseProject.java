package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.project.ProjectFacade;
import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.web.casework.CasePage;
import cn.kexin.crm.web.casework.CasePanel;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The project of the case on the page. */
@Named
@RequestScoped
public class CaseProject {

    @EJB
    private ProjectFacade projects;

    @Inject
    private CasePage page;

    private ProjectRow row;

    @PostConstruct
    void read() {
        row = projects.ofCase(page.getView().row().id());
    }

    /** Begins a record for the case. @return the page on which it is filled in */
    public String begin() {
        return "/project/edit?faces-redirect=true&id="
                + projects.begin(page.getView().row().id());
    }

    /** @return the project in short, or null while there is none */
    public ProjectRow getRow() {
        return row;
    }

    /** Its place on the page. */
    @ApplicationScoped
    public static class Panel implements CasePanel {

        @Override
        public int position() {
            return 10;
        }

        @Override
        public String page() {
            return "/WEB-INF/project/case-panel.xhtml";
        }
    }
}
