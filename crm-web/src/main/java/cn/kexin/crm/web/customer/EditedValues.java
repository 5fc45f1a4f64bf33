package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Formats;

/** What a form holds under a field of the command, in words. */
final class EditedValues {

    private EditedValues() {}

    static String of(String field, CustomerForm form) {
        return words(
                switch (field) {
                    case "kind" -> form.getKind();
                    case "name" -> form.getName();
                    case "shortName" -> form.getShortName();
                    case "phone" -> form.getPhone();
                    case "email" -> form.getEmail();
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
                });
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
