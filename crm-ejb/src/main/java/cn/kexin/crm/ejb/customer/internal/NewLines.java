package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerAddress;
import cn.kexin.crm.domain.customer.EmailAddress;
import cn.kexin.crm.domain.customer.PhoneNumber;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.customer.Reach;
import java.util.ArrayList;
import java.util.List;

/** Lines that are to be stored, in their order. */
record NewLines(List<PhoneNumber> phones, List<EmailAddress> emails, List<CustomerAddress> addresses) {

    static NewLines of(Customer customer, Contact contact, Reach reach) {
        return new NewLines(
                phones(customer, contact, reach.phones()),
                emails(customer, contact, reach.emails()),
                addresses(customer, reach.addresses()));
    }

    static List<PhoneNumber> phones(Customer customer, Contact contact, List<PhoneLine> lines) {
        List<PhoneNumber> phones = new ArrayList<>(lines.size());
        for (PhoneLine line : lines) {
            phones.add(new PhoneNumber(
                    customer, contact, line.kind(), line.number(), line.label(), line.primary(), phones.size()));
        }
        return phones;
    }

    static List<EmailAddress> emails(Customer customer, Contact contact, List<EmailLine> lines) {
        List<EmailAddress> emails = new ArrayList<>(lines.size());
        for (EmailLine line : lines) {
            emails.add(new EmailAddress(
                    customer, contact, line.kind(), line.address(), line.label(), line.primary(), emails.size()));
        }
        return emails;
    }

    static List<CustomerAddress> addresses(Customer customer, List<AddressLine> lines) {
        List<CustomerAddress> addresses = new ArrayList<>(lines.size());
        for (AddressLine line : lines) {
            addresses.add(new CustomerAddress(customer, line.kind(), line.primary(), addresses.size())
                    .at(line.divisionCode(), line.detail(), line.postcode()));
        }
        return addresses;
    }
}
