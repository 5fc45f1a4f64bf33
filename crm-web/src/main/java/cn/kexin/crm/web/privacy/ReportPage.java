package cn.kexin.crm.web.privacy;

import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.PersonalReport;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Everything held about a person: to read and print, or as a file that another system can take over. */
@Named
@RequestScoped
public class ReportPage {

    @EJB
    private DataRequestFacade requests;

    @Inject
    private ReportJson json;

    private long id;
    private PersonalReport report;

    public void load() {
        report = requests.report(id, false);
    }

    /** Sends the report as a file. */
    public void download() throws IOException {
        PersonalReport taken = requests.report(id, true);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("application/json");
        external.setResponseCharacterEncoding("UTF-8");
        external.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + taken.request().number() + ".json\"");
        json.write(taken, external.getResponseOutputStream());
        faces.responseComplete();
    }

    public PersonalReport getReport() {
        return report;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
