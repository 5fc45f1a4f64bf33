package cn.kexin.crm.ejb.customer;

/** A command with no more than a test has to say of a customer. */
public final class NewOrganisation {

    private NewOrganisation() {}

    /** @param phone null for none */
    public static CustomerCommand of(String name, String phone, String unit, String person) {
        return CustomerDraft.organisation(name).phone(phone).owner(unit, person).command();
    }
}
