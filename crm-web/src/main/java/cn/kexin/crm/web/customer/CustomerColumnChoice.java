package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which columns the customer list shows after the name, and in which order. */
@Named
@ViewScoped
public class CustomerColumnChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    static final List<String> OFFERED = List.of(
            "valueClass",
            "ownerUnit",
            "ownerPerson",
            "lastContactAt",
            "openCases",
            "relationshipStage",
            "status",
            "kind",
            "shortName",
            "creditCode",
            "industryCode",
            "industry",
            "region",
            "source",
            "phone",
            "email",
            "creditGrade",
            "parent",
            "dealer",
            "paymentTerms",
            "creditDays",
            "currency",
            "priceLevel",
            "discountPercent",
            "createdAt",
            "updatedAt");

    /** For those only who may read the terms of trade of some customer. */
    private static final Set<String> COMMERCIAL =
            Set.of("paymentTerms", "creditDays", "currency", "priceLevel", "discountPercent");

    private static final List<String> USUAL =
            List.of("region", "valueClass", "ownerUnit", "ownerPerson", "lastContactAt", "openCases");

    @Inject
    private CustomerList list;

    @Inject
    private CustomFieldWords fieldWords;

    @Inject
    private CurrentViewer viewer;

    private List<String> chosen;
    private boolean open;
    private List<String> edited = List.of();
    private String added;

    /** @return the columns of an address, those that there are */
    static List<String> read(String said) {
        return said == null
                ? USUAL
                : Arrays.stream(said.split(","))
                        .filter(column -> OFFERED.contains(column) || CustomFieldForm.isMember(column))
                        .distinct()
                        .toList();
    }

    public List<String> getChosen() {
        if (chosen == null) {
            chosen = read(list.getColumns()).stream().filter(this::isForReader).toList();
        }
        return chosen;
    }

    public boolean shows(String column) {
        return getChosen().contains(column);
    }

    /** @return where the column stands among those shown, for the table */
    public int place(String column) {
        return getChosen().indexOf(column) + 1;
    }

    /** Begins to choose. */
    public void begin() {
        open = true;
        edited = new ArrayList<>(getChosen());
        added = null;
    }

    public void add() {
        if (getFurther().contains(added)) {
            edited.add(added);
        }
        added = null;
    }

    public void remove(String column) {
        edited.remove(column);
    }

    /** Moves a column towards the name. */
    public void earlier(String column) {
        int at = edited.indexOf(column);
        if (at > 0) {
            Collections.swap(edited, at, at - 1);
        }
    }

    /** Moves a column away from the name. */
    public void later(String column) {
        int at = edited.indexOf(column);
        if (at >= 0 && at < edited.size() - 1) {
            Collections.swap(edited, at, at + 1);
        }
    }

    /** Begins anew with what the list usually shows. */
    public void usual() {
        edited = new ArrayList<>(USUAL);
    }

    /** Shows the columns, under an address of its own. */
    public void apply() throws IOException {
        boolean usual = edited.equals(USUAL) && list.getCurrent() == null;
        String said = usual ? null : String.join(",", edited);
        list.show(list.getQuery().withColumns(said, list.getRows().getSort()));
    }

    /** @return whether the dialog has been opened; before, it is not drawn */
    public boolean isOpen() {
        return open;
    }

    public List<String> getEdited() {
        return edited;
    }

    /** @return the columns that can be added, by what people call them */
    public List<String> getFurther() {
        return Stream.concat(
                        OFFERED.stream(), fieldWords.getListed().stream().map(field -> TypedValue.member(field.code())))
                .filter(each -> !edited.contains(each) && isForReader(each))
                .toList();
    }

    private boolean isForReader(String column) {
        return !COMMERCIAL.contains(column)
                || !viewer.get().scope(DataRight.COMMERCIAL).isEmpty();
    }

    public String label(String column) {
        return EditedValues.label(column);
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added;
    }
}
