package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDetails;
import cn.kexin.crm.web.rest.MemberName;
import cn.kexin.crm.web.rest.customer.CustomerView.Owner;
import cn.kexin.crm.web.rest.customer.ReachMembers.AddressMember;
import cn.kexin.crm.web.rest.customer.ReachMembers.EmailMember;
import cn.kexin.crm.web.rest.customer.ReachMembers.FormerNameMember;
import cn.kexin.crm.web.rest.customer.ReachMembers.PhoneMember;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a customer: all that may be changed; for a new one the name is enough. */
@Schema(name = "CustomerBody", requiredProperties = "name")
@MemberName(command = "ownerUnit", member = "owner.unit")
@MemberName(command = "ownerPerson", member = "owner.person")
@MemberName(command = "username", member = "owner.person")
@MemberName(command = "details", member = "")
@MemberName(command = "creditDays", member = "terms.creditDays")
public record CustomerBody(
        @Schema(description = "ORGANISATION unless said otherwise.") CustomerKind kind,
        @Schema(example = "重庆长江建工集团有限公司", maxLength = 200) String name,
        @Schema(nullable = true, maxLength = 80) String shortName,
        @Schema(
                        nullable = true,
                        description = "All names that it had; not named or null: they stay. The name before a renaming"
                                + " is kept whether it is said or not.")
                List<FormerNameMember> formerNames,
        @Schema(nullable = true, example = "023-60001001") String phone,
        @Schema(nullable = true, example = "office@example.cn") String email,
        @Schema(
                        nullable = true,
                        description =
                                "All numbers, of which the primary one becomes phone; not named or null: the others "
                                        + "stay and phone becomes the primary one.")
                List<PhoneMember> phones,
        @Schema(nullable = true, description = "All addresses, likewise.") List<EmailMember> emails,
        @Schema(nullable = true, description = "All addresses; not named or null: they stay.")
                List<AddressMember> addresses,
        @Schema(nullable = true, example = "91500113203000517H") String creditCode,
        @Schema(nullable = true, example = "重庆") String region,
        @Schema(nullable = true) String industry,
        @Schema(
                        nullable = true,
                        example = "47",
                        description = "Taken from industry where that is a code or name of the standard.")
                String industryCode,
        @Schema(nullable = true) String source,
        @Schema(nullable = true) Long parentId,
        @Schema(nullable = true) Long dealerId,
        @Schema(description = "GENERAL unless said otherwise.") ValueClass valueClass,
        @Schema(description = "Needs a person as owner.") Boolean core,
        @Schema(nullable = true, example = "AA") String creditGrade,
        @Schema(description = "INTERACTION unless said otherwise.") RelationshipStage relationshipStage,
        @Schema(
                        nullable = true,
                        maxLength = 500,
                        example = "已签年度框架协议",
                        description = "Why the relationship stage changes, kept with who changed it.")
                String stageReason,
        @Schema(description = "ACTIVE unless said otherwise.") CustomerStatus status,
        @Schema(description = "The caller and the caller's home unit unless said otherwise.") Owner owner,
        @Schema(description = "Names of tags; null leaves them as they are.") List<String> tags,
        @Schema(description = CustomFieldMembers.BODY_WORDS, example = CustomFieldMembers.EXAMPLE)
                ObjectNode customFields,
        @Schema(description = "Terms of trade; takes the right to them. Not named: they stay.") TermsMember terms) {

    static CustomerBody of(CustomerView view) {
        return new CustomerBody(
                view.kind(),
                view.name(),
                view.shortName(),
                null,
                view.phone(),
                view.email(),
                null,
                null,
                null,
                view.creditCode(),
                view.region(),
                view.industry(),
                view.industryCode(),
                view.source(),
                view.parentId(),
                view.dealerId(),
                view.valueClass(),
                view.core(),
                view.creditGrade(),
                view.relationshipStage(),
                null,
                view.status(),
                view.owner(),
                null,
                null,
                view.terms());
    }

    /** @param whoCares who answers for the customer */
    CustomerCommand toCommand(Owner whoCares) {
        return new CustomerCommand(
                Objects.requireNonNullElse(kind, CustomerKind.ORGANISATION),
                name,
                shortName,
                phone,
                email,
                region,
                industry,
                source,
                parentId,
                dealerId,
                Objects.requireNonNullElse(valueClass, ValueClass.GENERAL),
                Boolean.TRUE.equals(core),
                creditGrade,
                Objects.requireNonNullElse(relationshipStage, RelationshipStage.INTERACTION),
                Objects.requireNonNullElse(status, CustomerStatus.ACTIVE),
                whoCares.unit(),
                whoCares.person(),
                new CustomerDetails(
                        creditCode,
                        industryCode,
                        ReachMembers.all(phones, PhoneMember::toLine),
                        ReachMembers.all(emails, EmailMember::toLine),
                        ReachMembers.all(addresses, AddressMember::toLine),
                        tags,
                        CustomFieldMembers.toTexts(customFields),
                        ReachMembers.all(formerNames, FormerNameMember::toLine),
                        terms == null ? null : terms.toTerms(),
                        stageReason));
    }
}
