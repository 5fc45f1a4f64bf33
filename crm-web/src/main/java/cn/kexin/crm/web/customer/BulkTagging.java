package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.customer.Tagging;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Gives tags to the ticked customers of the list or takes them away, and undoes it. */
@Named
@ViewScoped
public class BulkTagging implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private TagFacade tags;

    @Inject
    private CustomerList list;

    @Inject
    private Texts texts;

    private List<TagRow> offered = List.of();
    private List<Long> chosen = new ArrayList<>();
    private List<Tagging> done = List.of();
    private boolean given;
    private String said;

    /** Begins to choose tags. */
    public void begin() {
        offered = tags.list();
        chosen = new ArrayList<>();
    }

    public void give() {
        remember(tags.give(customers(), chosen), true, "tag.given");
    }

    public void take() {
        remember(tags.take(customers(), chosen), false, "tag.taken");
    }

    public void undo() {
        tags.undo(done, given);
        done = List.of();
    }

    private List<Long> customers() {
        return list.getSelected().stream().map(CustomerRow::id).toList();
    }

    private void remember(List<Tagging> changed, boolean wasGiven, String key) {
        done = changed;
        given = wasGiven;
        said = texts.of(
                key, changed.stream().map(Tagging::customerId).distinct().count());
    }

    public List<TagRow> getOffered() {
        return offered;
    }

    public List<Long> getChosen() {
        return chosen;
    }

    public void setChosen(List<Long> chosen) {
        this.chosen = chosen == null ? List.of() : new ArrayList<>(chosen);
    }

    /** @return whether there is something that can be undone */
    public boolean isUndoable() {
        return !done.isEmpty();
    }

    /** @return what was done */
    public String getSaid() {
        return said;
    }
}
