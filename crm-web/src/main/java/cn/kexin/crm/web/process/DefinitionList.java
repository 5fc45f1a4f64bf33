package cn.kexin.crm.web.process;

import cn.kexin.crm.ejb.casework.DefinitionRow;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.web.shared.Ui;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The revisions of all process definitions. */
@Named
@RequestScoped
public class DefinitionList {

    @EJB
    private ProcessFacade processes;

    @Inject
    private Ui ui;

    private List<DefinitionRow> rows = List.of();

    public void open() {
        rows = processes.revisions();
    }

    /** @return the definition's name in the reader's language */
    public String name(DefinitionRow row) {
        return row.label() == null ? row.code() : row.label().in(ui.getLocale());
    }

    public List<DefinitionRow> getRows() {
        return rows;
    }
}
