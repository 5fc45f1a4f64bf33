package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Formats;
import jakarta.enterprise.inject.spi.CDI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form holds under a field of the command, in words. */
final class EditedValues {

    private EditedValues() {}

    static String of(String field, CustomerForm form) {
        return words(held(field, form));
    }

    /** @return what people call a field of the command */
    static String label(String field) {
        return CustomFieldForm.isMember(field)
                ? CDI.current()
                        .select(CustomFieldWords.class)
                        .get()
                        .label(field.substring(TypedValue.member("").length()))
                : Formats.text("customer." + field);
    }

    /** @return whether anything stands in the field */
    static boolean isGiven(String field, CustomerForm form) {
        return held(field, form) != null;
    }

    private static Object held(String field, CustomerForm form) {
        if (CustomFieldForm.isMember(field)) {
            CustomFieldInput input = form.getCustomFields().input(field);
            return input == null
                    ? null
                    : CDI.current().select(CustomFieldWords.class).get().text(input);
        }
        if (TermsForm.FIELDS.contains(field)) {
            return form.getTerms() == null ? null : form.getTerms().held(field);
        }
        return switch (field) {
            case "kind" -> form.getKind();
            case "name" -> form.getName();
            case "shortName" -> form.getShortName();
            case "formerNames" -> joined(form.getFormerNames().lines().stream().map(FormerNameLine::name));
            case "phones" -> joined(form.getReach().phoneLines().stream().map(PhoneLine::number));
            case "emails" -> joined(form.getReach().emailLines().stream().map(EmailLine::address));
            case "addresses" -> joined(form.getReach().addressLines().stream().map(EditedValues::address));
            case "creditCode" -> form.getCreditCode();
            case "industryCode" ->
                form.getIndustryChoice() == null
                        ? null
                        : form.getIndustryChoice().nameIn(Formats.language());
            case "region" -> form.getRegion();
            case "industry" -> form.getIndustry();
            case "source" -> form.getSource();
            case "parentId" -> form.getParent();
            case "dealerId" -> form.getDealer();
            case "valueClass" -> form.getValueClass();
            case "core" -> form.isCore();
            case "creditGrade" -> form.getCreditGrade();
            case "relationshipStage" -> form.getRelationshipStage();
            case "status" -> form.getStatus();
            case "ownerUnit" -> form.getOwnerUnit();
            case "ownerPerson" -> form.getOwnerPerson();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static String joined(Stream<String> lines) {
        String all = lines.collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static String address(AddressLine line) {
        return CDI.current().select(AddressText.class).get().of(line);
    }

    private static String words(Object held) {
        if (held instanceof Enum<?>) {
            return Formats.label(held);
        }
        if (held instanceof Ref ref) {
            return ref.name();
        }
        if (held instanceof DirectoryEntry person) {
            return person.name();
        }
        if (held instanceof Boolean truth) {
            return Formats.text(truth ? "common.value.yes" : "common.value.no");
        }
        return held == null ? Formats.text("common.value.none") : held.toString();
    }
}
