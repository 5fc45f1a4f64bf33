package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.ejb.organisation.Subtrees;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.reference.Industries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions on what a customer points to: owners, places in trees of codes, tags, other customers. */
@ApplicationScoped
public class LinkTerms {

    private static final String TAGGED =
            "c.id in (select column('customer_id', g) from CustomerTag g where g.tag.name in ";
    private static final String ADDRESS = "c.id in (select column('customer_id', a) from CustomerAddress a where ";

    /** An id that no record has. */
    private static final Set<Long> NOBODY = Set.of(-1L);

    @Inject
    private Subtrees subtrees;

    @Inject
    private Industries industries;

    String unit(Condition condition, Viewer viewer, Terms terms) {
        boolean not = condition.operator() == FilterOperator.NOT || condition.operator() == FilterOperator.OUTSIDE;
        boolean below = condition.operator() == FilterOperator.WITHIN || condition.operator() == FilterOperator.OUTSIDE;
        String column = "column('owner_unit_id', c)" + (not ? " not in " : " in ");
        List<String> codes = without(FilterType.ME, condition);
        if (!below) {
            String named = "(select u.id from OrgUnit u where u.code in "
                    + terms.bind(codes.isEmpty() ? List.of("-") : codes) + ")";
            return codes.size() == condition.values().size()
                    ? column + named
                    : column + terms.bind(Set.of(viewer.unitId())) + (not ? " and " : " or ") + column + named;
        }
        Set<Long> units = new HashSet<>(subtrees.within(codes));
        if (codes.size() < condition.values().size()) {
            units.addAll(viewer.units());
            units.add(viewer.unitId());
        }
        return column + terms.bind(units.isEmpty() ? NOBODY : units);
    }

    String person(Condition condition, Viewer viewer, Terms terms) {
        String column = "column('owner_person_id', c)";
        List<String> names = without(FilterType.ME, condition);
        boolean me = names.size() < condition.values().size();
        String named = "(select p.id from Person p where p.username in " + bindNames(condition, names, terms) + ")";
        return switch (condition.operator()) {
            case EMPTY -> column + " is null";
            case FILLED -> column + " is not null";
            case NOT ->
                "(" + column + " is null or " + column + " not in " + named
                        + (me ? " and " + column + " not in " + terms.bind(viewer.actingFor()) : "") + ")";
            default -> column + " in " + named + (me ? " or " + column + " in " + terms.bind(viewer.actingFor()) : "");
        };
    }

    private static String bindNames(Condition condition, List<String> names, Terms terms) {
        return condition.operator().isBare() ? "" : terms.bind(names.isEmpty() ? List.of("-") : names);
    }

    private static List<String> without(String word, Condition condition) {
        return condition.values().stream().filter(value -> !value.equals(word)).toList();
    }

    String industry(Condition condition, Terms terms) {
        return switch (condition.operator()) {
            case EMPTY -> "c.industryCode is null";
            case FILLED -> "c.industryCode is not null";
            case OUTSIDE ->
                "(c.industryCode is null or c.industryCode not in " + terms.bind(industries(condition)) + ")";
            default -> "c.industryCode in " + terms.bind(industries(condition));
        };
    }

    private Collection<String> industries(Condition condition) {
        Set<String> codes = condition.values().stream()
                .flatMap(code -> industries.within(code).stream())
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Set.of("-") : codes;
    }

    String division(Condition condition, Terms terms) {
        String known = ADDRESS + "a.divisionCode is not null)";
        return switch (condition.operator()) {
            case EMPTY -> "not " + known;
            case FILLED -> known;
            case OUTSIDE -> "not " + inDivision(condition, terms);
            default -> inDivision(condition, terms);
        };
    }

    private static String inDivision(Condition condition, Terms terms) {
        return ADDRESS
                + condition.values().stream()
                        .map(code -> code.replaceAll("\\D", ""))
                        .map(code -> "a.divisionCode like " + terms.bind(code.isEmpty() ? "-" : code + "%"))
                        .collect(Collectors.joining(" or ", "(", "))"));
    }

    String tags(Condition condition, Terms terms) {
        String any = "c.id in (select column('customer_id', g) from CustomerTag g)";
        return switch (condition.operator()) {
            case EMPTY -> "not " + any;
            case FILLED -> any;
            case ALL ->
                condition.values().stream()
                        .map(name -> TAGGED + terms.bind(List.of(name)) + ")")
                        .collect(Collectors.joining(" and "));
            case NOT -> "not " + TAGGED + terms.bind(condition.values()) + ")";
            default -> TAGGED + terms.bind(condition.values()) + ")";
        };
    }

    String customer(Condition condition, Terms terms) {
        String column = "column('" + condition.field() + "_id', c)";
        return switch (condition.operator()) {
            case EMPTY -> column + " is null";
            case FILLED -> column + " is not null";
            case NOT -> "(" + column + " is null or " + column + " not in " + terms.bind(ids(condition)) + ")";
            default -> column + " in " + terms.bind(ids(condition));
        };
    }

    private static List<Long> ids(Condition condition) {
        return condition.values().stream().map(Long::valueOf).toList();
    }
}
