package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Tag;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkKind;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.BulkCommand;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.reference.Industry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;

/** What a command asks for, as a change keeps it; refuses what no customer can be given. */
@ApplicationScoped
public class BulkCommands {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Members members;

    @Inject
    private Industries industries;

    @Inject
    private Divisions divisions;

    @Inject
    private CustomDeeds customs;

    String changedTo(BulkCommand command, Viewer actor) {
        return switch (command.kind()) {
            case EDIT ->
                command.field() == BulkField.CUSTOM
                        ? customs.checked(command.custom(), command.values(), actor)
                        : content(command.field(), command.value());
            case ASSIGN -> target(command);
            case TAG, UNTAG -> tags(command);
        };
    }

    private String content(BulkField field, String value) {
        if (field == null) {
            throw BusinessRuleException.onField("field", "list.error.whichField");
        }
        String content = field.checked(value);
        if (content == null) {
            return null;
        }
        return switch (field) {
            case INDUSTRY_CODE -> industry(content);
            case DIVISION -> division(content);
            default -> content;
        };
    }

    private String division(String content) {
        return divisions
                .find(content)
                .map(Division::code)
                .orElseThrow(() -> BusinessRuleException.onField("value", "customer.error.noSuchDivision", content));
    }

    private String industry(String content) {
        return industries
                .find(content)
                .map(Industry::code)
                .orElseThrow(() -> BusinessRuleException.onField("value", "customer.error.noSuchIndustry", content));
    }

    private String target(BulkCommand command) {
        OrgUnit unit = members.unit("ownerUnit", command.unit());
        if (unit == null) {
            throw BusinessRuleException.onField("ownerUnit", "list.error.whichOwner");
        }
        return BulkTarget.of(unit, members.person("ownerPerson", command.person()))
                .toString();
    }

    private String tags(BulkCommand command) {
        if (command.tags().isEmpty()) {
            throw BusinessRuleException.onField("tags", "list.error.whichTags");
        }
        List<Tag> found = em.createQuery("select t from Tag t where t.name in :names order by t.id", Tag.class)
                .setParameter("names", command.tags())
                .getResultStream()
                .filter(tag -> tag.isActive() || command.kind() == BulkKind.UNTAG)
                .toList();
        List<String> names = found.stream().map(Tag::getName).toList();
        command.tags().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw BusinessRuleException.onField("tags", "customer.error.noSuchTag", unknown);
                });
        return found.stream().map(tag -> String.valueOf(tag.getId())).collect(Collectors.joining(","));
    }
}
