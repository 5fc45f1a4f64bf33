package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerReaderFacade;
import cn.kexin.crm.ejb.organisation.AccessHolder;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Who may see a customer and why. */
@Named
@ViewScoped
public class CustomerReaders implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerReaderFacade readers;

    @Inject
    private Texts texts;

    private long id;
    private String text;
    private CustomerBrief customer;

    private final LazyRows<AccessHolder> rows = new LazyRows<>(page -> readers.list(id, text, page), AccessHolder::id);

    public void load() {
        customer = customers.brief(id);
    }

    /** @return a reason in words */
    public String text(AccessHolder.Reason reason) {
        String why = texts.of("AccessGround." + reason.ground(), reason.role() == null ? "" : reason.role());
        return reason.standsInFor() == null ? why : texts.of("AccessGround.standsIn", why, reason.standsInFor());
    }

    /** @return what the person may do, in a fixed order */
    public List<DataRight> rights(AccessHolder holder) {
        return holder.rights().stream().sorted().toList();
    }

    public LazyRows<AccessHolder> getRows() {
        return rows;
    }

    public CustomerBrief getCustomer() {
        return customer;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }
}
