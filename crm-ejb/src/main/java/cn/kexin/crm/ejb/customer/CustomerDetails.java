package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a command says of a customer beyond the basic facts.
 *
 * @param creditCode the unified social credit code as typed, or null
 * @param industryCode a section or division of GB/T 4754-2017; null to take it from the industry where that is a code or name
 * @param phones all numbers, of which the primary one then is the customer's phone; null to leave the others as they are
 *     and make the command's phone the primary one
 * @param emails all addresses, likewise
 * @param addresses all of them; null to leave them as they are
 * @param tags names of all of them; null to leave them as they are
 * @param customFields values of custom fields by code, as {@link FieldValue#text} has them; none to empty a field, which is
 *     left as it is when it is not named; null for none named
 * @param formerNames all names that the customer had; null to leave them as they are. The name before a renaming is kept
 *     whether it is said or not
 * @param terms the terms of trade; null to leave them as they are
 * @param stageReason why the relationship stage is another one now: blank is refused then; null where nobody was asked, as of
 *     another system
 */
public record CustomerDetails(
        @Size(max = 40) @PlainLine String creditCode,
        @Pattern(regexp = "[A-Ta-t]|\\d{2}", message = "{customer.validation.industryCode}") String industryCode,
        @Size(max = 20) List<@NotNull @Valid PhoneLine> phones,
        @Size(max = 20) List<@NotNull @Valid EmailLine> emails,
        @Size(max = 20) List<@NotNull @Valid AddressLine> addresses,
        @Size(max = 50) List<@NotBlank @Size(max = 40) String> tags,
        @Size(max = CustomFieldFacade.MOST) Map<String, List<String>> customFields,
        @Size(max = 20) List<@NotNull @Valid FormerNameLine> formerNames,
        @Valid TradeTerms terms,
        @Size(max = 500) @PlainText String stageReason)
        implements Serializable {

    /** Says nothing. */
    public static final CustomerDetails NONE = new CustomerDetails(null, null, null, null, null);

    /** Leaves the tags as they are. */
    public CustomerDetails(
            String creditCode,
            String industryCode,
            List<PhoneLine> phones,
            List<EmailLine> emails,
            List<AddressLine> addresses) {
        this(creditCode, industryCode, phones, emails, addresses, null);
    }

    /** Leaves the custom fields and former names as they are. */
    public CustomerDetails(
            String creditCode,
            String industryCode,
            List<PhoneLine> phones,
            List<EmailLine> emails,
            List<AddressLine> addresses,
            List<String> tags) {
        this(creditCode, industryCode, phones, emails, addresses, tags, null, null, null);
    }

    /** Says nothing of the relationship stage. */
    public CustomerDetails(
            String creditCode,
            String industryCode,
            List<PhoneLine> phones,
            List<EmailLine> emails,
            List<AddressLine> addresses,
            List<String> tags,
            Map<String, List<String>> customFields,
            List<FormerNameLine> formerNames,
            TradeTerms terms) {
        this(creditCode, industryCode, phones, emails, addresses, tags, customFields, formerNames, terms, null);
    }

    /** Leaves the former names as they are. */
    public CustomerDetails(
            String creditCode,
            String industryCode,
            List<PhoneLine> phones,
            List<EmailLine> emails,
            List<AddressLine> addresses,
            List<String> tags,
            Map<String, List<String>> customFields) {
        this(creditCode, industryCode, phones, emails, addresses, tags, customFields, null, null);
    }

    /** @return the same with other custom fields */
    public CustomerDetails with(Map<String, List<String>> otherFields) {
        return new CustomerDetails(
                creditCode,
                industryCode,
                phones,
                emails,
                addresses,
                tags,
                otherFields,
                formerNames,
                terms,
                stageReason);
    }

    /** @return the same with other former names */
    public CustomerDetails formerly(List<FormerNameLine> otherNames) {
        return new CustomerDetails(
                creditCode,
                industryCode,
                phones,
                emails,
                addresses,
                tags,
                customFields,
                otherNames,
                terms,
                stageReason);
    }

    /** @return the same with other terms of trade; null to leave them as they are */
    public CustomerDetails with(TradeTerms otherTerms) {
        return new CustomerDetails(
                creditCode,
                industryCode,
                phones,
                emails,
                addresses,
                tags,
                customFields,
                formerNames,
                otherTerms,
                stageReason);
    }

    /** @return the same with other tags; null to leave them as they are */
    public CustomerDetails withTags(List<String> names) {
        return new CustomerDetails(
                creditCode,
                industryCode,
                phones,
                emails,
                addresses,
                names,
                customFields,
                formerNames,
                terms,
                stageReason);
    }

    /** @return the same with why the relationship stage is another one now, or null */
    public CustomerDetails because(String why) {
        return new CustomerDetails(
                creditCode, industryCode, phones, emails, addresses, tags, customFields, formerNames, terms, why);
    }
}
