package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.ViewSharing;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.ListViewCommand;
import cn.kexin.crm.ejb.customer.ListViewFacade;
import cn.kexin.crm.ejb.customer.ListViewRow;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Saves what the list shows as a view, and changes, shares, copies and discards the view that it shows. */
@Named
@ViewScoped
public class ListViewForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ListViewFacade facade;

    @Inject
    private CustomerList list;

    @Inject
    private ListViews views;

    @Inject
    private Me me;

    @Inject
    private Messages messages;

    private boolean open;
    private ListViewRow changed;
    private String name;
    private ViewSharing sharing = ViewSharing.PRIVATE;
    private Ref unit;
    private Role role;

    /** Begins a view of what the list shows. */
    public void begin() {
        open = true;
        changed = null;
        name = null;
        sharing = ViewSharing.PRIVATE;
        unit = null;
        role = null;
    }

    /** Begins to rename the view and to share it otherwise. */
    public void change() {
        open = true;
        changed = list.getCurrent();
        name = changed.name();
        sharing = changed.sharing();
        unit = changed.unit();
        role = changed.role();
    }

    /** Saves under the name and shows the view. */
    public void save() throws IOException {
        String code;
        if (changed == null) {
            code = "v" + facade.create(command(list.getQuery().getText() != null));
        } else {
            facade.change(changed.id(), changed.version(), command(false));
            code = changed.code();
        }
        messages.done("common.saved");
        list.show(CustomerQuery.of(code));
    }

    /** Lets the view that is shown be what the list shows now. */
    public void overwrite() throws IOException {
        change();
        ListViewCommand command = command(true);
        facade.change(changed.id(), changed.version(), command);
        messages.done("common.saved");
        list.show(CustomerQuery.of(changed.code()));
    }

    /** @param asShown as the list shows it now, rather than as the view has it */
    private ListViewCommand command(boolean asShown) {
        boolean now = asShown || changed == null;
        return new ListViewCommand(
                name,
                now ? list.asShown().toString() : changed.filter(),
                now ? list.getColumns() : changed.columns(),
                now ? list.getRows().getSort() : changed.sort(),
                sharing,
                sharing == ViewSharing.UNIT && unit != null ? unit.code() : null,
                sharing == ViewSharing.ROLE ? role : null);
    }

    /** Begins a view of one's own that is like the one shown. */
    public void copy() {
        begin();
        name = views.name(list.getQuery().getView());
    }

    public void discard() throws IOException {
        facade.discard(list.getCurrent().id());
        messages.done("list.view.discarded");
        list.show(CustomerQuery.of("all"));
    }

    /** Lets the list begin with the view that is shown. */
    public void choose() throws IOException {
        facade.choose(list.getQuery().getView());
        messages.done("list.view.chosen");
        list.show(list.getQuery().write());
    }

    /** @return whether the dialog has been opened; before, it is not drawn */
    public boolean isOpen() {
        return open;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ViewSharing getSharing() {
        return sharing;
    }

    public void setSharing(ViewSharing sharing) {
        this.sharing = sharing;
    }

    /** @return with whom the person may share */
    public List<ViewSharing> getOffered() {
        boolean widely =
                me.has(Role.Names.CUSTOMER_DEPT) || me.has(Role.Names.SALES_DIRECTOR) || me.has(Role.Names.ADMIN);
        return Stream.of(ViewSharing.values())
                .filter(each -> widely || each == sharing || each == ViewSharing.PRIVATE || each == ViewSharing.UNIT)
                .toList();
    }

    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(each -> each != Role.ADMIN).toList();
    }

    public Ref getUnit() {
        return unit;
    }

    public void setUnit(Ref unit) {
        this.unit = unit;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
