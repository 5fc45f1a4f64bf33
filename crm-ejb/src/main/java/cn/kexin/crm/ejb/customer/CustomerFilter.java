package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.ValueClass;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * Which customers a list shows; what is null or false does not restrict.
 *
 * @param text any part of name, pinyin, initials, phone or number; words separated by blanks must all be found
 * @param core true for core customers only, false for all others
 * @param region the region exactly as written
 * @param ownerUnit code of a unit
 * @param ownerPerson a sign-in name
 * @param mine only those the caller, or somebody the caller acts for, looks after
 * @param unassigned only those in a unit's pool, without a person
 * @param quietDays only those without a touch in that many days
 */
public record CustomerFilter(
        @Size(max = 100) String text,
        CustomerKind kind,
        ValueClass valueClass,
        Boolean core,
        CustomerStatus status,
        @Size(max = 80) String region,
        @Size(max = 40) String ownerUnit,
        @Size(max = 60) String ownerPerson,
        boolean mine,
        boolean unassigned,
        @PositiveOrZero Integer quietDays) {

    /** @return a filter that lets everything through */
    public static CustomerFilter all() {
        return containing(null);
    }

    /** @return a filter by text alone */
    public static CustomerFilter containing(String text) {
        return new CustomerFilter(text, null, null, null, null, null, null, null, false, false, null);
    }
}
