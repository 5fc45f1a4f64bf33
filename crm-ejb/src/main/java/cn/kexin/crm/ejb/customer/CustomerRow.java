package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A customer as the caller may see it, in lists, on its page, in files and over REST. What the caller may not read is
 * masked (phone, e-mail) or null (credit grade).
 *
 * @param version the version an edit must be based on
 * @param parent the group the customer belongs to, or null
 * @param dealer the dealer in between, or null
 * @param creditGrade null when not graded or not for this caller
 * @param ownerPerson the person looking after the customer, or null for the unit's pool
 * @param lastContactAt the latest touch, or null while there was none
 * @param openCases matters now open for the customer
 * @param rights what the caller may do with this customer
 * @param creditCode the unified social credit code, or null
 * @param industryCode a section or division of GB/T 4754-2017, or null
 * @param tags by name
 * @param customFields values of custom fields by code, in their order, as far as the caller reads them
 * @param terms the terms of trade; null when they are not for the caller
 * @param reach every phone, e-mail and address
 * @param formerNames names it had, the latest first; null in lists, which do not show them
 */
public record CustomerRow(
        long id,
        long version,
        String number,
        CustomerKind kind,
        String name,
        String shortName,
        String phone,
        String email,
        String region,
        String industry,
        String source,
        Ref parent,
        Ref dealer,
        ValueClass valueClass,
        boolean core,
        String creditGrade,
        RelationshipStage relationshipStage,
        CustomerStatus status,
        Ref ownerUnit,
        Ref ownerPerson,
        Instant createdAt,
        Instant updatedAt,
        Instant lastContactAt,
        long openCases,
        CustomerRights rights,
        String creditCode,
        String industryCode,
        Reach reach,
        List<TagRow> tags,
        Map<String, List<FieldValue>> customFields,
        List<FormerNameLine> formerNames,
        TradeTerms terms)
        implements Serializable {

    /** @return the facts an edit begins with */
    public CustomerCommand toCommand() {
        return new CustomerCommand(
                kind,
                name,
                shortName,
                phone,
                email,
                region,
                industry,
                source,
                idOf(parent),
                idOf(dealer),
                valueClass,
                core,
                creditGrade,
                relationshipStage,
                status,
                ownerUnit.code(),
                ownerPerson == null ? null : ownerPerson.code(),
                new CustomerDetails(creditCode, industryCode, reach.phones(), reach.emails(), reach.addresses())
                        .with(FieldValue.texts(customFields))
                        .formerly(formerNames)
                        .with(terms));
    }

    /** @return the facts with the names of all tags */
    public CustomerCommand toWholeCommand() {
        CustomerCommand command = toCommand();
        return command.with(command.details()
                .withTags(tags.stream().map(TagRow::name).sorted().toList()));
    }

    private static Long idOf(Ref ref) {
        return ref == null ? null : ref.id();
    }
}
