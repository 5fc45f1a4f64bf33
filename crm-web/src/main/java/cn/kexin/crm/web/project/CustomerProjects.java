package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.project.ProjectFilter;
import cn.kexin.crm.web.customer.CustomerPage;
import cn.kexin.crm.web.customer.CustomerPanel;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The projects of the customer on the page. */
@Named
@ViewScoped
public class CustomerProjects implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CustomerPage customer;

    @Inject
    private ProjectLines lines;

    private final LazyRows<ProjectLine> rows =
            new LazyRows<>(page -> lines.page(ProjectFilter.of(customer.getId()), page), ProjectLine::id);

    public LazyRows<ProjectLine> getRows() {
        return rows;
    }

    /** Its tab. */
    @ApplicationScoped
    public static class Panel implements CustomerPanel {

        @Override
        public Place place() {
            return Place.TAB;
        }

        @Override
        public int position() {
            return 20;
        }

        @Override
        public String tab() {
            return "projects";
        }

        @Override
        public String page() {
            return "/WEB-INF/project/customer-panel.xhtml";
        }
    }
}
