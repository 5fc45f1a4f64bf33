package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.SavedFilterFacade;
import cn.kexin.crm.ejb.organisation.SavedFilterRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The reader's saved filters of the list on the page; used by {@code crm:savedFilters}. */
@Named
@ViewScoped
public class SavedFilters implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SavedFilterFacade filters;

    @Inject
    private Messages messages;

    private String list;
    private String name;
    private Long renamed;
    private List<SavedFilterRow> rows = List.of();

    /**
     * Reads the filters; to be called by a view action of the list.
     *
     * @param code the list, as {@code feature.list}
     */
    public void open(String code) {
        list = code;
        rows = filters.list(code);
    }

    /** Another name is to be typed for the filter. */
    public void choose(SavedFilterRow filter) {
        renamed = filter.id();
        name = filter.name();
    }

    /** Saves what the list shows now under the name typed, or gives that name to the filter chosen. */
    public void save(String query) {
        if (renamed == null) {
            filters.save(list, name, query);
        } else {
            filters.rename(renamed, name);
        }
        messages.done("common.filter.saved", name);
        name = null;
        renamed = null;
        rows = filters.list(list);
    }

    /** @return whether a filter is being renamed */
    public boolean isRenaming() {
        return renamed != null;
    }

    public void discard(long id) {
        filters.discard(id);
        rows = filters.list(list);
    }

    public List<SavedFilterRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
