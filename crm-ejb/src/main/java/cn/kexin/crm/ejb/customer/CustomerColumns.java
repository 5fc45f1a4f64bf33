package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.shared.Ref;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a customer's row holds, column by column, under the names that files and imports share. */
final class CustomerColumns {

    static final Map<String, Function<CustomerRow, Object>> ALL = columns();

    /** The customers it is linked to, as people read them; an import knows them by number. */
    static final Map<String, Function<CustomerRow, Object>> LINKS =
            Map.of("parent", CustomerRow::parent, "dealer", CustomerRow::dealer);

    private CustomerColumns() {}

    private static Map<String, Function<CustomerRow, Object>> columns() {
        Map<String, Function<CustomerRow, Object>> columns = new LinkedHashMap<>();
        columns.put("number", CustomerRow::number);
        columns.put("kind", CustomerRow::kind);
        columns.put("name", CustomerRow::name);
        columns.put("shortName", CustomerRow::shortName);
        columns.put("phone", CustomerRow::phone);
        columns.put("email", CustomerRow::email);
        columns.put("region", CustomerRow::region);
        columns.put("creditCode", CustomerRow::creditCode);
        columns.put("industry", CustomerRow::industry);
        columns.put("industryCode", CustomerRow::industryCode);
        columns.put("source", CustomerRow::source);
        columns.put("parentNumber", row -> code(row.parent()));
        columns.put("dealerNumber", row -> code(row.dealer()));
        columns.put("valueClass", CustomerRow::valueClass);
        columns.put("core", CustomerRow::core);
        columns.put("creditGrade", CustomerRow::creditGrade);
        columns.put("relationshipStage", CustomerRow::relationshipStage);
        columns.put("status", CustomerRow::status);
        columns.put("ownerUnit", CustomerRow::ownerUnit);
        columns.put("ownerPerson", CustomerRow::ownerPerson);
        columns.put("phones", row -> LineCells.phones(row.reach().phones()));
        columns.put("emails", row -> LineCells.emails(row.reach().emails()));
        columns.put("divisionCode", row -> address(row, AddressLine::divisionCode));
        columns.put("address", row -> address(row, AddressLine::detail));
        columns.put("postcode", row -> address(row, AddressLine::postcode));
        columns.put("addresses", row -> LineCells.addresses(row.reach().addresses()));
        columns.put("formerNames", row -> LineCells.formerNames(row.formerNames()));
        columns.put("tags", row -> row.tags().stream().map(TagRow::name).collect(Collectors.joining(", ")));
        columns.put("paymentTerms", row -> terms(row, TradeTerms::paymentTerms));
        columns.put("creditDays", row -> terms(row, TradeTerms::creditDays));
        columns.put("currency", row -> terms(row, TradeTerms::currency));
        columns.put("priceLevel", row -> terms(row, TradeTerms::priceLevel));
        columns.put("discountPercent", row -> terms(row, TradeTerms::discountPercent));
        columns.put("invoiceTitle", row -> terms(row, TradeTerms::invoiceTitle));
        columns.put("taxpayerNumber", row -> terms(row, TradeTerms::taxpayerNumber));
        columns.put("invoiceAddress", row -> terms(row, TradeTerms::invoiceAddress));
        columns.put("bankName", row -> terms(row, TradeTerms::bankName));
        columns.put("bankAccount", row -> terms(row, TradeTerms::bankAccount));
        columns.put("lastContactAt", CustomerRow::lastContactAt);
        columns.put("openCases", CustomerRow::openCases);
        columns.put("createdAt", CustomerRow::createdAt);
        columns.put("updatedAt", CustomerRow::updatedAt);
        return Collections.unmodifiableMap(columns);
    }

    private static String address(CustomerRow row, Function<AddressLine, String> part) {
        return row.reach().addresses().isEmpty()
                ? null
                : part.apply(row.reach().addresses().get(0));
    }

    private static Object terms(CustomerRow row, Function<TradeTerms, Object> part) {
        return row.terms() == null ? null : part.apply(row.terms());
    }

    private static String code(Ref ref) {
        return ref == null ? null : ref.code();
    }
}
