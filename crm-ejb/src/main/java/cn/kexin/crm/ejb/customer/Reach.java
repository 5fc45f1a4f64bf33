package cn.kexin.crm.ejb.customer;

import java.io.Serializable;
import java.util.List;

/** Every way to reach a customer or contact person, as the caller may read it; the primary one of each sort first. */
public record Reach(List<PhoneLine> phones, List<EmailLine> emails, List<AddressLine> addresses)
        implements Serializable {

    /** Nobody has said how. */
    public static final Reach NONE = new Reach(List.of(), List.of(), List.of());
}
