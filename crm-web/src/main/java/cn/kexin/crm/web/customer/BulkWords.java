package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.customer.list.BulkState;
import cn.kexin.crm.ejb.customer.BulkLineRow;
import cn.kexin.crm.ejb.customer.BulkView;
import cn.kexin.crm.web.reference.ReferenceNames;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of many customers in the reader's words. */
@Named
@RequestScoped
public class BulkWords {

    @Inject
    private Texts texts;

    @Inject
    private ReferenceNames reference;

    @Inject
    private CustomFieldWords fields;

    /** @return what was done */
    public String title(BulkView change) {
        return switch (change.kind()) {
            case EDIT -> texts.of("list.bulk.edited", label(change), content(change));
            case ASSIGN -> texts.of("list.bulk.assigned", change.changedTo());
            case TAG -> texts.of("list.bulk.tagged", change.changedTo());
            case UNTAG -> texts.of("list.bulk.untagged", change.changedTo());
        };
    }

    /** @return how many came to which outcome, those without any left out */
    public String counts(BulkView change) {
        return Stream.of(BulkOutcome.values())
                .filter(outcome -> change.count(outcome) > 0)
                .map(outcome -> texts.of("list.bulk.count." + outcome.name(), change.count(outcome)))
                .collect(Collectors.joining(texts.of("list.bulk.comma")));
    }

    private String label(BulkView change) {
        return change.field() == BulkField.CUSTOM ? fields.label(change.customCode()) : label(change.field());
    }

    private String content(BulkView change) {
        return change.field() == BulkField.CUSTOM && change.changedTo() != null
                ? fields.words(change.customCode(), change.changedTo().lines().toList())
                : content(change.field(), change.changedTo());
    }

    public String label(BulkField field) {
        return texts.of("customer." + field.code());
    }

    /** @return what a content of a field is called */
    public String content(BulkField field, String content) {
        if (content == null) {
            return texts.of("list.bulk.nothing");
        }
        return switch (field) {
            case VALUE_CLASS -> texts.of("ValueClass." + content);
            case RELATIONSHIP_STAGE -> texts.of("RelationshipStage." + content);
            case STATUS -> texts.of("CustomerStatus." + content);
            case CORE -> texts.of("common.value." + content);
            case INDUSTRY_CODE -> reference.industryLabel(content);
            case DIVISION -> reference.divisionPath(content);
            case SOURCE, REGION, INDUSTRY, CREDIT_GRADE, CUSTOM -> content;
        };
    }

    /** @return why the customer was left as it is; empty for no reason */
    public String reason(BulkLineRow line) {
        return line.reason() == null
                ? ""
                : texts.of(line.reason(), line.arguments().toArray());
    }

    public String tone(BulkState state) {
        return switch (state) {
            case RUNNING, UNDOING -> "on";
            case DONE -> "ok";
            case CANCELLED -> "warn";
            case UNDONE -> "";
        };
    }
}
