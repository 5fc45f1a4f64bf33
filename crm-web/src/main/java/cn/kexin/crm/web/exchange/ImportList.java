package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The imports there were. */
@Named
@ViewScoped
public class ImportList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ImportFacade imports;

    private final LazyRows<ImportRow> rows = new LazyRows<>(page -> imports.list(page), ImportRow::id);

    public LazyRows<ImportRow> getRows() {
        return rows;
    }
}
