package cn.kexin.crm.ejb.exchange;

import static cn.kexin.crm.ejb.exchange.ImportField.optional;
import static cn.kexin.crm.ejb.exchange.ImportField.required;

import cn.kexin.crm.domain.customer.number.NumberFormat;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.ejb.customer.CustomerExportFacade;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of each kind of import, in the order in which a mapping screen offers them. */
public final class ImportFields {

    private static final int WORD = 40;
    private static final int NUMBER = NumberFormat.LONGEST;

    private static final List<ImportField> SERVICE_HISTORY = List.of(
            required("externalId", 80),
            required("sequence", 10),
            required("state", WORD),
            required("openedAt", WORD),
            required("updatedAt", WORD),
            optional("resolvedAt", WORD),
            optional("closedAt", WORD),
            optional("withinTarget", 10),
            optional("reassignments", 10),
            optional("reopened", 10),
            optional("customer", 80),
            optional("unit", 40),
            optional("person", 40),
            optional("channel", 60),
            optional("priority", WORD),
            optional("category", 80),
            optional("subcategory", 80),
            optional("symptom", 80));

    private static final List<ImportField> CUSTOMERS = List.of(
            optional("number", NUMBER),
            optional("externalId", 80),
            optional("kind", WORD),
            optional("name", 200),
            optional("shortName", 80),
            optional("phone", 40),
            optional("email", 120),
            optional("region", 80),
            optional("phones", 2000),
            optional("emails", 4000),
            optional("addresses", 6000),
            optional("formerNames", 5000),
            optional("creditCode", 40),
            optional("industry", 80),
            optional("industryCode", 2),
            optional("source", 40),
            optional("divisionCode", 80),
            optional("address", 200),
            optional("postcode", 10),
            optional("parentNumber", NUMBER),
            optional("dealerNumber", NUMBER),
            optional("valueClass", WORD),
            optional("core", 10),
            optional("creditGrade", 10),
            optional("relationshipStage", WORD),
            optional("status", WORD),
            optional("ownerUnit", 40),
            optional("ownerPerson", 60),
            optional("paymentTerms", WORD),
            optional("creditDays", 4),
            optional("currency", 3),
            optional("priceLevel", 40),
            optional("discountPercent", 6),
            optional("invoiceTitle", 200),
            optional("taxpayerNumber", 20),
            optional("invoiceAddress", 200),
            optional("bankName", 120),
            optional("bankAccount", 40),
            optional("tags", 800));

    private static final List<ImportField> CONTACTS = List.of(
            required("customerNumber", NUMBER),
            required("name", 80),
            optional("title", 80),
            optional("phone", 40),
            optional("email", 120),
            optional("phones", 800),
            optional("emails", 2400));

    private static final List<ImportField> INTERACTIONS = List.of(
            required("customerNumber", NUMBER),
            required("channel", WORD),
            required("direction", WORD),
            required("occurredAt", WORD),
            optional("person", 60),
            required("summary", 2000),
            optional("result", 1000),
            optional("externalId", 80));

    /** By which a mapping may have customers found. */
    public static final List<String> CUSTOMER_KEYS =
            List.of("number", "externalId", "creditCode", "name", "phone", "email");

    private ImportFields() {}

    /** How mappings call custom fields, before the field's code. */
    public static final String CUSTOM = "customFields.";

    private static final int LONGEST_CUSTOM = 2000;

    private static final Set<String> TOLD = Stream.concat(
                    Stream.of("lastContactAt", "openCases", "createdAt", "updatedAt"),
                    CustomerExportFacade.CONTACTABLE.stream())
            .collect(Collectors.toSet());

    /** What a file of refused rows says of them, before their own columns. */
    private static final Set<String> TOLD_OF_PROBLEMS = Set.of("line", "field", "message");

    /** @return whether our own files have such a column, which only tells something and is passed over by imports */
    public static boolean isOnlyTold(ImportKind kind, String header) {
        return TOLD_OF_PROBLEMS.contains(header) || kind == ImportKind.CUSTOMERS && TOLD.contains(header);
    }

    /** @return the field of that name, of the product or added by the company; whether there is such a one says each row */
    public static Optional<ImportField> find(ImportKind kind, String name) {
        boolean takesCustom = kind == ImportKind.CUSTOMERS || kind == ImportKind.CONTACTS;
        return takesCustom && name.startsWith(CUSTOM)
                ? Optional.of(optional(name, LONGEST_CUSTOM))
                : of(kind).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** @return the kind's fields of the product */
    public static List<ImportField> of(ImportKind kind) {
        return switch (kind) {
            case SERVICE_HISTORY -> SERVICE_HISTORY;
            case CUSTOMERS -> CUSTOMERS;
            case CONTACTS -> CONTACTS;
            case INTERACTIONS -> INTERACTIONS;
            case VCARD, OCDS, HOLIDAYS -> List.of();
        };
    }
}
