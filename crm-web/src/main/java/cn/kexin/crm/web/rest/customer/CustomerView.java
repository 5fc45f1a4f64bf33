package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.rest.customer.ReachMembers.AddressMember;
import cn.kexin.crm.web.rest.customer.ReachMembers.EmailMember;
import cn.kexin.crm.web.rest.customer.ReachMembers.FormerNameMember;
import cn.kexin.crm.web.rest.customer.ReachMembers.PhoneMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as the caller may read it. */
@Schema(name = "Customer")
public record CustomerView(
        @Schema(example = "1151") long id,
        @Schema(example = "KH-000001") String number,
        CustomerKind kind,
        @Schema(example = "重庆长江建工集团有限公司") String name,
        @Schema(nullable = true, example = "长江建工") String shortName,
        @Schema(nullable = true, description = "Names that it had, the latest first; null in lists.")
                List<FormerNameMember> formerNames,
        @Schema(
                        nullable = true,
                        example = "023-60001001",
                        description = "Masked for persons whose data the caller may not read.")
                String phone,
        @Schema(nullable = true, example = "office@example.cn") String email,
        @Schema(description = "All numbers; phone is the primary one.") List<PhoneMember> phones,
        List<EmailMember> emails,
        List<AddressMember> addresses,
        @Schema(nullable = true, example = "91500113203000517H", description = "Unified social credit code, GB 32100.")
                String creditCode,
        @Schema(nullable = true, example = "重庆") String region,
        @Schema(nullable = true, example = "建设单位") String industry,
        @Schema(
                        nullable = true,
                        example = "47",
                        description = "Section or division of GB/T 4754-2017; see /industries.")
                String industryCode,
        @Schema(nullable = true, example = "招标网站") String source,
        @Schema(nullable = true, description = "The group the customer belongs to.") Long parentId,
        @Schema(nullable = true, description = "The dealer in between.") Long dealerId,
        ValueClass valueClass,
        @Schema(description = "Has a named person and a contact cadence.") boolean core,
        @Schema(nullable = true, example = "AA", description = "Null also when the caller may not read it.")
                String creditGrade,
        RelationshipStage relationshipStage,
        CustomerStatus status,
        Owner owner,
        @Schema(description = "Names of tags.") List<String> tags,
        @Schema(description = CustomFieldMembers.WORDS, example = CustomFieldMembers.EXAMPLE)
                Map<String, Object> customFields,
        @Schema(nullable = true, description = "Null when the caller may not read them.") TermsMember terms,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Who answers for a customer.
     *
     * @param unit code of the unit
     * @param person sign-in name of the person, or null for the unit's pool
     */
    @Schema(name = "Owner")
    public record Owner(
            @Schema(example = "CHONGQING") String unit, @Schema(nullable = true, example = "sales") String person) {}

    static CustomerView of(CustomerRow row) {
        return new CustomerView(
                row.id(),
                row.number(),
                row.kind(),
                row.name(),
                row.shortName(),
                ReachMembers.all(row.formerNames(), FormerNameMember::of),
                row.phone(),
                row.email(),
                ReachMembers.all(row.reach().phones(), PhoneMember::of),
                ReachMembers.all(row.reach().emails(), EmailMember::of),
                ReachMembers.all(row.reach().addresses(), AddressMember::of),
                row.creditCode(),
                row.region(),
                row.industry(),
                row.industryCode(),
                row.source(),
                idOf(row.parent()),
                idOf(row.dealer()),
                row.valueClass(),
                row.core(),
                row.creditGrade(),
                row.relationshipStage(),
                row.status(),
                new Owner(
                        row.ownerUnit().code(),
                        row.ownerPerson() == null ? null : row.ownerPerson().code()),
                row.tags().stream().map(TagRow::name).toList(),
                CustomFieldMembers.of(row.customFields()),
                TermsMember.of(row.terms()),
                row.createdAt(),
                row.updatedAt());
    }

    private static Long idOf(Ref ref) {
        return ref == null ? null : ref.id();
    }
}
