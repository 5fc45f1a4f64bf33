package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.TagColour;
import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.customer.TagUse;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The company's tags: new ones, other names and colours, retired ones, two that become one. */
@Named
@ViewScoped
public class TagsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/customer/tags?faces-redirect=true";

    @EJB
    private TagFacade tags;

    @Inject
    private Messages messages;

    private List<TagUse> rows;
    private boolean editing;
    private TagRow edited;
    private String name;
    private TagColour colour;
    private boolean active;
    private Long into;

    public void load() {
        rows = tags.uses();
    }

    /** Begins a new tag. */
    public void begin() {
        begin(null, null, TagColour.BLUE, true);
    }

    /** Begins to change a tag. */
    public void edit(TagRow tag) {
        begin(tag, tag.name(), tag.colour(), tag.active());
    }

    private void begin(TagRow tag, String itsName, TagColour itsColour, boolean itsActive) {
        editing = true;
        edited = tag;
        name = itsName;
        colour = itsColour;
        active = itsActive;
        into = null;
    }

    public String save() {
        TagFacade.Command command = new TagFacade.Command(name, colour);
        if (edited == null) {
            tags.create(command);
        } else {
            tags.change(edited.id(), edited.version(), command, active);
        }
        messages.done("common.saved");
        return HERE;
    }

    /** Lets the customers of the edited tag have the chosen one instead. */
    public String merge() {
        if (into == null) {
            messages.refuse("tag.chooseOther");
            return null;
        }
        tags.merge(edited.id(), into);
        messages.done("tag.merged", edited.name());
        return HERE;
    }

    public List<TagUse> getRows() {
        return rows;
    }

    /** @return the tags into which the edited one can be merged */
    public List<TagRow> getOthers() {
        return rows.stream().map(TagUse::tag).filter(tag -> !tag.equals(edited)).toList();
    }

    public boolean isEditing() {
        return editing;
    }

    /** @return the tag being changed, or null for a new one */
    public TagRow getEdited() {
        return edited;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public TagColour getColour() {
        return colour;
    }

    public void setColour(TagColour colour) {
        this.colour = colour;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}
