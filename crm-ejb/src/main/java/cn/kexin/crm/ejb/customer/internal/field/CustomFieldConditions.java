package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldOption;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.FieldCondition;
import cn.kexin.crm.ejb.organisation.Scope;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Filters by custom fields as conditions on the customer {@code c}, each answered by an index of the values. Where a field is
 * protected they find only customers for which the viewer holds the right: a filter tells no more than the record does.
 */
@ApplicationScoped
public class CustomFieldConditions {

    @Inject
    private FieldDefinitions definitions;

    /** @throws BusinessRuleException when one cannot be filtered by, for anybody or for this viewer */
    public void add(Conditions conditions, List<FieldCondition> wanted, Viewer viewer) {
        List<FieldCondition> given =
                wanted.stream().filter(each -> !each.isEmpty()).toList();
        if (given.isEmpty()) {
            return;
        }
        Map<String, CustomField> fields = definitions.named(
                FieldSubject.CUSTOMER, given.stream().map(FieldCondition::code).toList());
        int n = 0;
        for (FieldCondition each : given) {
            CustomField field = fields.get(each.code());
            if (field == null
                    || !field.isFilterable()
                    || viewer.scope(field.getGroup().right()).isEmpty()) {
                throw BusinessRuleException.onField(
                        TypedValue.member(each.code()), "field.error.noFilter", each.code());
            }
            new Condition(conditions, field, "field" + n++).add(each, viewer);
        }
    }

    /** One field's condition; its parameters begin with a name of their own. */
    private record Condition(Conditions conditions, CustomField field, String name) {

        void add(FieldCondition wanted, Viewer viewer) {
            List<String> tests = tests(wanted);
            conditions
                    .and("c.id in (select " + name + ".customer.id from CustomValue " + name + " where " + name
                            + ".field.id = :" + name + " and column('contact_id', " + name + ") is null and "
                            + String.join(" and ", tests) + ")")
                    .with(name, field.getId());
            if (field.getGroup().isProtected()) {
                addRight(viewer.scope(field.getGroup().right()), viewer);
            }
        }

        private List<String> tests(FieldCondition wanted) {
            List<String> tests = new ArrayList<>();
            switch (field.getKind()) {
                case TEXT -> tests.add(contains(wanted.any()));
                case NUMBER -> addRange(tests, wanted, "numberValue");
                case DATE -> addRange(tests, wanted, "dateValue");
                case CHOICE, MULTI_CHOICE -> tests.add(among("option.id", options(wanted.any())));
                case PERSON -> tests.add(among("person.username", wanted.any()));
                case CUSTOMER -> tests.add(among("linked.id", ids(wanted.any())));
            }
            return tests;
        }

        private String contains(List<String> any) {
            List<String> tests = new ArrayList<>();
            for (String text : any) {
                String parameter = name + "Text" + tests.size();
                tests.add(name + ".textKey like :" + parameter + " escape '!'");
                conditions.with(parameter, Conditions.containing(text.strip()));
            }
            return tests.isEmpty() ? name + ".textKey is not null" : "(" + String.join(" or ", tests) + ")";
        }

        private void addRange(List<String> tests, FieldCondition wanted, String column) {
            addBound(tests, wanted.from(), column + " >= :", "From");
            addBound(tests, wanted.to(), column + " <= :", "To");
            for (String exact : wanted.any()) {
                addBound(tests, exact, column + " = :", "Is" + tests.size());
            }
        }

        private void addBound(List<String> tests, String bound, String test, String parameter) {
            if (bound != null) {
                tests.add(name + "." + test + name + parameter);
                TypedValue value =
                        TypedValue.read(field, List.of(bound), Set.of()).get(0);
                conditions.with(name + parameter, field.getKind() == FieldKind.DATE ? value.date() : value.number());
            }
        }

        private String among(String column, List<?> any) {
            conditions.with(name + "Any", any);
            return name + "." + column + " in :" + name + "Any";
        }

        private List<Long> options(List<String> codes) {
            List<Long> ids = codes.stream()
                    .flatMap(code -> field.option(code).map(FieldOption::getId).stream())
                    .toList();
            return ids.isEmpty() ? List.of(-1L) : ids;
        }

        private static List<Long> ids(List<String> texts) {
            List<Long> ids = texts.stream()
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .toList();
            return ids.isEmpty() ? List.of(-1L) : ids;
        }

        private void addRight(Scope scope, Viewer viewer) {
            if (scope.all()) {
                return;
            }
            List<String> reasons = new ArrayList<>();
            if (!scope.units().isEmpty()) {
                reasons.add("column('owner_unit_id', c) in :" + name + "Units");
                conditions.with(name + "Units", scope.units());
            }
            reasons.add("column('owner_person_id', c) in :" + name + "Persons");
            conditions.with(name + "Persons", viewer.actingFor()).and(String.join(" or ", reasons));
        }
    }
}
