package cn.kexin.crm.domain.mail;

import java.util.Arrays;
import java.util.Optional;

/** What a template may leave open. */
public enum Placeholder {
    CUSTOMER_NAME("customer.name"),
    CUSTOMER_NUMBER("customer.number"),
    CONTACT_NAME("contact.name"),
    CONTACT_TITLE("contact.title"),
    /** How the contact person is addressed, such as 王经理. */
    CONTACT_SALUTATION("contact.salutation"),
    OWNER_NAME("owner.name"),
    OWNER_UNIT("owner.unit"),
    SENDER_NAME("sender.name"),
    SENDER_UNIT("sender.unit"),
    CASE_NUMBER("case.number"),
    CASE_SUBJECT("case.subject"),
    TODAY("today");

    private final String written;

    Placeholder(String written) {
        this.written = written;
    }

    /** @return its name between the braces */
    public String written() {
        return written;
    }

    static Optional<Placeholder> of(String name) {
        return Arrays.stream(values()).filter(each -> each.written.equals(name)).findFirst();
    }
}
