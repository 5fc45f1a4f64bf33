package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterPeriod;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.FilterFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** The dialog in which one condition of the filter is made or changed: a field, how it is compared, and with what. */
@Named
@ViewScoped
public class ConditionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int NOWHERE = -1;

    @EJB
    private FilterFacade filters;

    @Inject
    private CustomerList list;

    @Inject
    private Messages messages;

    @Inject
    private FilterWords words;

    @Inject
    private ConditionValues values;

    private List<FilterField> fields = List.of();
    private String field;
    private FilterOperator operator;
    private int place = NOWHERE;
    private int alternative = NOWHERE;
    private int beside = NOWHERE;
    private boolean open;

    /** Begins a condition on the field that is asked for most. */
    public void begin() {
        open(NOWHERE, NOWHERE);
        choose(fields.get(1).code());
    }

    /** Begins to change a condition of the filter. */
    public void change(int atPlace, int atAlternative) {
        open(atPlace, atAlternative);
        Condition condition = list.getFilter().all().get(atPlace).conditions().get(atAlternative);
        field = condition.field();
        operator = condition.operator();
        values.begin(known(), condition.values());
    }

    private void open(int atPlace, int atAlternative) {
        fields = filters.fields();
        place = atPlace;
        alternative = atAlternative;
        beside = NOWHERE;
        open = true;
    }

    private void choose(String code) {
        field = code;
        fieldChosen();
    }

    /** Compares another field, as it is mostly compared. */
    public void fieldChosen() {
        operator = known().type().operators().get(0);
        values.begin(known(), List.of());
    }

    /** Shows the list with the condition. */
    public void apply() throws IOException {
        Condition condition = new Condition(field, operator, values.of(known(), operator));
        try {
            condition.check(known());
        } catch (BusinessRuleException e) {
            messages.refuse("list.refused", words.refusal(e));
            return;
        }
        list.show(changed(condition));
    }

    private FilterExpression changed(Condition condition) {
        FilterExpression filter = list.getFilter();
        if (place != NOWHERE) {
            return filter.replace(place, alternative, condition);
        }
        return beside == NOWHERE ? filter.and(condition) : filter.or(beside, condition);
    }

    private FilterField known() {
        return fields.stream()
                .filter(each -> each.code().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** @return which input takes the values: none, text, lines, choices, number, numbers, day, days, period and so on */
    public String getEditor() {
        return open ? ConditionValues.editor(known().type(), operator) : "none";
    }

    public List<FilterOperator> getOperators() {
        return open ? known().type().operators() : List.of();
    }

    public List<String> getOptions() {
        if (!open) {
            return List.of();
        }
        return known().type() == FilterType.FLAG
                ? List.of(FilterType.YES, FilterType.NO)
                : known().options().stream().map(FilterField.Option::code).toList();
    }

    public FilterPeriod[] getPeriods() {
        return FilterPeriod.values();
    }

    /** @return the field that is compared */
    public FilterField getKnown() {
        return open ? known() : null;
    }

    public List<FilterField> getFields() {
        return fields;
    }

    public boolean isOpen() {
        return open;
    }

    /** @return whether the condition is a new one */
    public boolean isNew() {
        return place == NOWHERE;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public FilterOperator getOperator() {
        return operator;
    }

    public void setOperator(FilterOperator operator) {
        this.operator = operator;
    }

    /** @return the part of the filter beside which the condition is enough as well; -1 when it must hold besides them all */
    public int getBeside() {
        return beside;
    }

    public void setBeside(int beside) {
        this.beside = beside;
    }

    public ConditionValues getValues() {
        return values;
    }
}
