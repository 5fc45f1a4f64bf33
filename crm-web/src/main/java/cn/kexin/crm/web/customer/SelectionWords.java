package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.Alternatives;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.CustomerFields;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A filter of customers that somebody else has asked, for readers who perhaps see no customer at all: units and people by their
 * codes, fields of the company's own by theirs, other customers not at all.
 */
@Named
@RequestScoped
public class SelectionWords {

    @Inject
    private FilterWords words;

    @Inject
    private Texts texts;

    /** @return a line for each condition; none for a filter that lets everything through */
    public List<String> lines(String selection) {
        try {
            return FilterExpression.parse(selection).all().stream()
                    .map(this::line)
                    .toList();
        } catch (BusinessRuleException e) {
            return List.of(selection);
        }
    }

    private String line(Alternatives alternatives) {
        return alternatives.conditions().stream()
                .map(this::line)
                .collect(Collectors.joining(" " + texts.of("list.or") + " "));
    }

    private String line(Condition condition) {
        return CustomerFields.ALL.stream()
                .filter(field -> field.code().equals(condition.field()))
                .findFirst()
                .map(field -> line(condition, field))
                .orElseGet(() -> condition.field() + " " + String.join(", ", condition.values()));
    }

    private String line(Condition condition, FilterField field) {
        return words.of(condition, field, Map.of());
    }
}
