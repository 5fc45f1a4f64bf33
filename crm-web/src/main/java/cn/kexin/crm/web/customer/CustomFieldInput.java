package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.customer.FieldRow.OptionRow;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What somebody types into a custom field, in the form of its kind. */
public class CustomFieldInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FieldRow field;
    private final List<OptionRow> options;
    private String text;
    private LocalDate date;
    private List<String> choices = new ArrayList<>();
    private DirectoryEntry person;
    private Ref customer;

    /** @param held what stands in the field; nothing for a new record */
    CustomFieldInput(FieldRow field, List<FieldValue> held) {
        this.field = field;
        List<String> texts = held.stream().map(FieldValue::text).toList();
        this.options = field.options().stream()
                .filter(option -> !option.retired() || texts.contains(option.code()))
                .toList();
        if (!held.isEmpty()) {
            begin(held.get(0), texts);
        }
    }

    private void begin(FieldValue first, List<String> texts) {
        switch (field.kind()) {
            case TEXT, NUMBER, CHOICE -> text = first.text();
            case DATE -> date = LocalDate.parse(first.text());
            case MULTI_CHOICE -> choices = new ArrayList<>(texts);
            case PERSON ->
                person = new DirectoryEntry(first.ref().code(), first.ref().name(), null, null);
            case CUSTOMER -> customer = first.ref();
        }
    }

    /** @return what is typed as a command takes it; empty for nothing */
    List<String> texts() {
        Object typed =
                switch (field.kind()) {
                    case TEXT, NUMBER, CHOICE -> text;
                    case DATE -> date;
                    case MULTI_CHOICE -> null;
                    case PERSON -> person == null ? null : person.username();
                    case CUSTOMER -> customer == null ? null : customer.id();
                };
        if (field.kind() == FieldKind.MULTI_CHOICE) {
            return options.stream()
                    .map(OptionRow::code)
                    .filter(choices::contains)
                    .toList();
        }
        return typed == null || typed.toString().isBlank() ? List.of() : List.of(typed.toString());
    }

    void take(CustomFieldInput other) {
        text = other.text;
        date = other.date;
        choices = new ArrayList<>(other.choices);
        person = other.person;
        customer = other.customer;
    }

    /** @return the name of the field in commands, by which refusals find the input */
    public String getMember() {
        return TypedValue.member(field.code());
    }

    public FieldRow getField() {
        return field;
    }

    /** @return what can be chosen, with what is retired only where it stands already */
    public List<OptionRow> getOptions() {
        return options;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public List<String> getChoices() {
        return choices;
    }

    public void setChoices(List<String> choices) {
        this.choices = choices == null ? new ArrayList<>() : new ArrayList<>(choices);
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public Ref getCustomer() {
        return customer;
    }

    public void setCustomer(Ref customer) {
        this.customer = customer;
    }
}
