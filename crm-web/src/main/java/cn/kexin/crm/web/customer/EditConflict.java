package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.FieldDifference;
import java.io.Serializable;

/** A field that somebody else changed during an edit, and whose version is to stand. */
public class EditConflict implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final boolean conflicting;
    private final CustomerForm stored;
    private final CustomerForm typed;
    private boolean theirs;

    EditConflict(FieldDifference difference, CustomerForm stored, CustomerForm typed) {
        this.field = difference.field();
        this.conflicting = difference.conflicting();
        this.stored = stored;
        this.typed = typed;
        this.theirs = !conflicting;
    }

    public String getField() {
        return field;
    }

    /** @return what people call the field */
    public String getLabel() {
        return EditedValues.label(field);
    }

    /** @return whether the person, too, changed the field */
    public boolean isConflicting() {
        return conflicting;
    }

    /** @return what somebody else made of the field */
    public Object getStored() {
        return EditedValues.of(field, stored);
    }

    /** @return what the person typed */
    public Object getTyped() {
        return EditedValues.of(field, typed);
    }

    public boolean isTheirs() {
        return theirs;
    }

    public void setTheirs(boolean theirs) {
        this.theirs = theirs;
    }
}
