package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All facts of a customer as somebody wants them to be, to create or to edit.
 *
 * @param phone digits with the usual separators, or null
 * @param parentId the group the customer belongs to, or null
 * @param dealerId the dealer in between, or null
 * @param core whether the customer has a named person and a contact cadence; needs {@code ownerPerson}
 * @param creditGrade AAA to D with an optional sign, or null for not graded
 * @param ownerUnit code of the unit that answers for the customer
 * @param ownerPerson sign-in name, or null for the unit's pool
 * @param details what else is known; null to say nothing of it
 */
public record CustomerCommand(
        @NotNull CustomerKind kind,
        @NotBlank @Size(max = 200) @PlainLine String name,
        @Size(max = 80) @PlainLine String shortName,
        @Pattern(regexp = PHONE, message = "{customer.validation.phone}") String phone,
        @Email @Size(max = 120) @PlainText String email,
        @Size(max = 80) @PlainLine String region,
        @Size(max = 80) @PlainLine String industry,
        @Size(max = 40) @PlainLine String source,
        Long parentId,
        Long dealerId,
        @NotNull ValueClass valueClass,
        boolean core,
        @Pattern(regexp = "[A-D]{1,3}[+-]?", message = "{customer.validation.creditGrade}") String creditGrade,
        @NotNull RelationshipStage relationshipStage,
        @NotNull CustomerStatus status,
        @NotBlank @Size(max = 40) String ownerUnit,
        @Size(max = 60) String ownerPerson,
        @Valid CustomerDetails details)
        implements Serializable {

    public CustomerCommand {
        details = details == null ? CustomerDetails.NONE : details;
    }

    /** Five to forty digits and the usual separators, with an extension if need be: {@code 023-6000 1001转8}. */
    public static final String PHONE = "[0-9+(][0-9 ()+\\-*#转,]{4,39}";

    /** The basic facts alone. */
    public CustomerCommand(
            CustomerKind kind,
            String name,
            String shortName,
            String phone,
            String email,
            String region,
            String industry,
            String source,
            Long parentId,
            Long dealerId,
            ValueClass valueClass,
            boolean core,
            String creditGrade,
            RelationshipStage relationshipStage,
            CustomerStatus status,
            String ownerUnit,
            String ownerPerson) {
        this(
                kind,
                name,
                shortName,
                phone,
                email,
                region,
                industry,
                source,
                parentId,
                dealerId,
                valueClass,
                core,
                creditGrade,
                relationshipStage,
                status,
                ownerUnit,
                ownerPerson,
                CustomerDetails.NONE);
    }

    /** @return the same facts with other details */
    public CustomerCommand with(CustomerDetails other) {
        return new CustomerCommand(
                kind,
                name,
                shortName,
                phone,
                email,
                region,
                industry,
                source,
                parentId,
                dealerId,
                valueClass,
                core,
                creditGrade,
                relationshipStage,
                status,
                ownerUnit,
                ownerPerson,
                other);
    }

    /** @return the same facts with other links to customers */
    public CustomerCommand linkedTo(Long newParentId, Long newDealerId) {
        return new CustomerCommand(
                kind,
                name,
                shortName,
                phone,
                email,
                region,
                industry,
                source,
                newParentId,
                newDealerId,
                valueClass,
                core,
                creditGrade,
                relationshipStage,
                status,
                ownerUnit,
                ownerPerson,
                details);
    }

    /** @return the customer as it is compared with others */
    public MatchSubject toMatchSubject() {
        List<String> phones = new ArrayList<>(Arrays.asList(phone));
        List<String> emails = new ArrayList<>(Arrays.asList(email));
        if (details.phones() != null) {
            details.phones().forEach(line -> phones.add(line.number()));
        }
        if (details.emails() != null) {
            details.emails().forEach(line -> emails.add(line.address()));
        }
        MatchSubject subject = new MatchSubject(kind, name, phones, emails, details.creditCode());
        return details.formerNames() == null
                ? subject
                : subject.formerly(
                        details.formerNames().stream().map(FormerNameLine::name).toList());
    }
}
