package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * An address of a customer.
 *
 * @param kind null for OFFICE
 * @param divisionCode a province's, city's or county's code; null outside of China, or to have it read from the beginning of
 *     {@code detail}
 * @param detail street, number and so on, without the division's name; or null
 * @param primary whether it is the usual one; of several lines exactly one, the first when none says so
 */
public record AddressLine(
        AddressKind kind,
        @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "{customer.validation.divisionCode}")
                String divisionCode,
        @Size(max = 200) @PlainLine String detail,
        @Pattern(regexp = "[0-9A-Za-z \\-]{3,10}", message = "{customer.validation.postcode}") String postcode,
        boolean primary)
        implements Serializable {

    /** @return the same in another division */
    public AddressLine in(String otherDivision) {
        return new AddressLine(kind, otherDivision, detail, postcode, primary);
    }

    /** @return whether it says nothing of where */
    public boolean isEmpty() {
        return divisionCode == null && (detail == null || detail.isBlank());
    }
}
