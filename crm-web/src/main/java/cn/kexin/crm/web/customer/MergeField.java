package cn.kexin.crm.web.customer;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One field of the customers to be merged: what each has in it, and whose is to stand. */
public class MergeField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<SelectItem> choices = new ArrayList<>();
    private final boolean differing;
    private int chosen;

    /** @param forms the customers, in the order in which they are shown */
    MergeField(String name, List<CustomerForm> forms, int winner) {
        this.name = name;
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            String text = EditedValues.of(name, forms.get(i));
            texts.add(text);
            choices.add(new SelectItem(i, text));
        }
        this.differing = texts.size() > 1;
        this.chosen = fullest(forms, winner);
    }

    /** The winner's, unless it has nothing there and another one has. */
    private int fullest(List<CustomerForm> forms, int winner) {
        if (EditedValues.isGiven(name, forms.get(winner))) {
            return winner;
        }
        for (int i = 0; i < forms.size(); i++) {
            if (EditedValues.isGiven(name, forms.get(i))) {
                return i;
            }
        }
        return winner;
    }

    public String getName() {
        return name;
    }

    /** @return what people call the field */
    public String getLabel() {
        return EditedValues.label(name);
    }

    /** @return what the customers have in the field, in words */
    public List<SelectItem> getChoices() {
        return choices;
    }

    /** @return whether they have different things in it */
    public boolean isDiffering() {
        return differing;
    }

    /** @return which customer's is to stand, counted from 0 */
    public int getChosen() {
        return chosen;
    }

    public void setChosen(int chosen) {
        this.chosen = chosen;
    }
}
