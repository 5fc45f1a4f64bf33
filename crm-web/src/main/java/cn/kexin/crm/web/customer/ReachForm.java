package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Phones, e-mails and addresses while somebody types them: lines are added and taken out, blank ones count for nothing. */
public class ReachForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<PhoneRow> phones = new ArrayList<>();
    private final List<EmailRow> emails = new ArrayList<>();
    private final List<AddressRow> addresses = new ArrayList<>();

    /** A form to begin with: a line for a phone and one for an e-mail. */
    ReachForm() {
        addPhone();
        addEmail();
    }

    ReachForm(List<PhoneLine> phones, List<EmailLine> emails, List<AddressLine> addresses) {
        phones.forEach(line -> this.phones.add(PhoneRow.of(line)));
        emails.forEach(line -> this.emails.add(EmailRow.of(line)));
        addresses.forEach(line -> this.addresses.add(AddressRow.of(line)));
        if (phones.isEmpty()) {
            addPhone();
        }
        if (emails.isEmpty()) {
            addEmail();
        }
    }

    /** @param number of the first line, or null */
    void begin(String number) {
        phones.get(0).setNumber(number);
    }

    public void addPhone() {
        PhoneRow row = new PhoneRow();
        row.setMain(phones.isEmpty());
        phones.add(row);
    }

    public void addEmail() {
        EmailRow row = new EmailRow();
        row.setMain(emails.isEmpty());
        emails.add(row);
    }

    public void addAddress() {
        AddressRow row = new AddressRow();
        row.setMain(addresses.isEmpty());
        addresses.add(row);
    }

    public void removePhone(PhoneRow row) {
        ReachRow.remove(phones, row);
    }

    public void removeEmail(EmailRow row) {
        ReachRow.remove(emails, row);
    }

    public void removeAddress(AddressRow row) {
        ReachRow.remove(addresses, row);
    }

    public void callFirst(PhoneRow row) {
        ReachRow.choose(phones, row);
    }

    public void writeFirst(EmailRow row) {
        ReachRow.choose(emails, row);
    }

    public void goFirst(AddressRow row) {
        ReachRow.choose(addresses, row);
    }

    List<PhoneLine> phoneLines() {
        return phones.stream()
                .filter(row -> !row.isBlank())
                .map(PhoneRow::toLine)
                .toList();
    }

    List<EmailLine> emailLines() {
        return emails.stream()
                .filter(row -> !row.isBlank())
                .map(EmailRow::toLine)
                .toList();
    }

    List<AddressLine> addressLines() {
        return addresses.stream()
                .filter(row -> !row.isBlank())
                .map(AddressRow::toLine)
                .toList();
    }

    /** Takes all lines of one sort over from another form, under the name the command gives it. */
    void take(String field, ReachForm from) {
        switch (field) {
            case "phones" -> replace(phones, from.phones);
            case "emails" -> replace(emails, from.emails);
            case "addresses" -> replace(addresses, from.addresses);
            default -> throw new IllegalArgumentException(field);
        }
    }

    private static <T> void replace(List<T> rows, List<T> others) {
        rows.clear();
        rows.addAll(others);
    }

    public List<PhoneRow> getPhones() {
        return phones;
    }

    public List<EmailRow> getEmails() {
        return emails;
    }

    public List<AddressRow> getAddresses() {
        return addresses;
    }
}
