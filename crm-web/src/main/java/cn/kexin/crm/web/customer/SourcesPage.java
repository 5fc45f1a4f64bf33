package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.SourceChannelFacade;
import cn.kexin.crm.ejb.customer.SourceChannelFacade.SourceCommand;
import cn.kexin.crm.ejb.customer.SourceChannelFacade.SourceRow;
import cn.kexin.crm.web.shared.LabelForm;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The company's source channels: new ones, what they are called, their order, retired ones. */
@Named
@ViewScoped
public class SourcesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 10;

    @EJB
    private SourceChannelFacade channels;

    @Inject
    private Messages messages;

    private List<SourceRow> rows;
    private boolean editing;
    private SourceRow edited;
    private LabelForm name = new LabelForm();
    private int place;
    private boolean retired;

    public void load() {
        rows = channels.list();
    }

    /** Begins a new one, behind those that are in order. */
    public void begin() {
        editing = true;
        edited = null;
        name = new LabelForm();
        retired = false;
        place = rows.stream()
                        .filter(SourceRow::confirmed)
                        .mapToInt(SourceRow::place)
                        .max()
                        .orElse(0)
                + STEP;
    }

    /** Begins to change one. */
    public void edit(SourceRow row) {
        editing = true;
        edited = row;
        name = LabelForm.of(row.label());
        place = row.place();
        retired = row.retired();
    }

    /** @return the page anew */
    public String save() {
        SourceCommand command = new SourceCommand(name.getZh(), name.getEn(), place, retired);
        if (edited == null) {
            channels.create(command);
        } else {
            channels.change(edited.id(), edited.version(), command);
        }
        messages.done("common.saved");
        return "/customer/sources?faces-redirect=true";
    }

    public List<SourceRow> getRows() {
        return rows;
    }

    public boolean isEditing() {
        return editing;
    }

    /** @return the one being changed, or null for a new one */
    public SourceRow getEdited() {
        return edited;
    }

    public LabelForm getName() {
        return name;
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
