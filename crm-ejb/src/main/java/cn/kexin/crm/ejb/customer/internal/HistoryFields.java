package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.ejb.customer.CustomerRights;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields of a customer's history somebody may read: those that they may read of the customer itself. A field that
 * stands in none of the groups is read by nobody.
 */
public final class HistoryFields {

    /** Read by everybody who sees the customer. */
    private static final Set<String> OPEN = Set.of(
            "customer.kind",
            "customer.name",
            "customer.shortName",
            "customer.region",
            "customer.industry",
            "customer.source",
            "customer.industryCode",
            "customer.creditCode.code",
            "customer.parent",
            "customer.dealer",
            "customer.valueClass",
            "customer.core",
            "customer.relationshipStage",
            "customer.status",
            "customer.ownerUnit",
            "customer.ownerPerson",
            "customer.externalId",
            "customer.formerNames",
            "customer.mergedInto",
            "contact.customer",
            "contact.name",
            "contact.title",
            "contact.decisionRole",
            "contact.active",
            "attachment.removalReason");

    /** Open for organisations, personal data of persons. */
    private static final Set<String> REACH =
            Set.of("customer.phone", "customer.email", "customer.phones", "customer.emails", "customer.addresses");

    private static final Set<String> PERSONAL =
            Set.of("contact.phone", "contact.email", "contact.phones", "contact.emails");

    private static final Set<String> CREDIT = Set.of("customer.creditGrade");

    private static final Set<String> PROFILE = Set.of(
            "customerProfile.background",
            "customerProfile.temperament",
            "customerProfile.preferences",
            "customerProfile.taboos");

    private static final Set<String> COMMERCIAL = Set.of(
            "termsOfTrade.paymentTerms",
            "termsOfTrade.creditDays",
            "termsOfTrade.currency",
            "termsOfTrade.priceLevel",
            "termsOfTrade.discountPercent",
            "termsOfTrade.invoiceTitle",
            "termsOfTrade.taxpayerNumber",
            "termsOfTrade.invoiceAddress",
            "termsOfTrade.bankName",
            "termsOfTrade.bankAccount");

    private HistoryFields() {}

    /** @return whether the field stands in one of the groups */
    public static boolean isKnown(String field) {
        return Stream.of(OPEN, REACH, PERSONAL, CREDIT, PROFILE, COMMERCIAL).anyMatch(group -> group.stream()
                .anyMatch(known -> known.equals(field) || known.startsWith(field + ".")));
    }

    static Set<String> readable(CustomerRights rights, CustomerKind kind) {
        Set<String> readable = new HashSet<>(OPEN);
        if (rights.personalData() || kind == CustomerKind.ORGANISATION) {
            readable.addAll(REACH);
        }
        if (rights.personalData()) {
            readable.addAll(PERSONAL);
        }
        if (rights.credit()) {
            readable.addAll(CREDIT);
        }
        if (rights.commercial()) {
            readable.addAll(COMMERCIAL);
        }
        if (rights.profile()) {
            readable.addAll(PROFILE);
        }
        return readable;
    }
}
