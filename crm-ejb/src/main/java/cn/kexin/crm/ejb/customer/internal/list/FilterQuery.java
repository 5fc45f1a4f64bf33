package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.list.Alternatives;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.OpenWork;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a filter as conditions on the customer {@code c}; the access predicate stands beside it. */
@ApplicationScoped
public class FilterQuery {

    @Inject
    private FilterCatalogue catalogue;

    @Inject
    private CustomerAccess access;

    @Inject
    private FactTerms facts;

    @Inject
    private TimeTerms times;

    @Inject
    private LinkTerms links;

    @Inject
    @Any
    private Instance<OpenWork> openWork;

    /** Adds the filter to the query. */
    public void addTo(Conditions query, FilterExpression filter, Viewer viewer) {
        Terms terms = new Terms(query);
        for (Alternatives each : filter.all()) {
            query.and(each.conditions().stream()
                    .map(condition -> "(" + guarded(condition, viewer, terms) + ")")
                    .collect(Collectors.joining(" or ")));
        }
    }

    /** A field of a protected group can be asked for only where the viewer may read it. */
    private String guarded(Condition condition, Viewer viewer, Terms terms) {
        FilterField field = catalogue.check(condition, viewer);
        String asked = write(condition, field, viewer, terms);
        boolean presence =
                condition.operator() == FilterOperator.EMPTY || condition.operator() == FilterOperator.FILLED;
        if (field.guard() == null || viewer.scope(field.guard()).all() || field.isReach() && presence) {
            return asked;
        }
        return "(" + readable(field, viewer, terms) + ") and (" + asked + ")";
    }

    private String readable(FilterField field, Viewer viewer, Terms terms) {
        String held = access.holds(terms.query(), viewer, field.guard(), "c");
        return field.isReach() ? "c.kind = " + terms.bind(CustomerKind.ORGANISATION) + " or " + held : held;
    }

    private String write(Condition condition, FilterField field, Viewer viewer, Terms terms) {
        return switch (condition.field()) {
            case "text" -> facts.words(condition, viewer, terms);
            case "phone" -> facts.phone(condition, terms);
            case "core" -> facts.core(condition, terms);
            case "name", "shortName", "number", "industry", "region", "source", "email", "creditGrade", "creditCode" ->
                facts.text(condition, terms);
            case "kind", "valueClass", "relationshipStage", "status" -> facts.choice(condition, terms);
            case "lastContactAt" -> times.lastContact(condition, terms);
            case "createdAt", "updatedAt" -> times.moment(condition, terms);
            case "openCases" -> openCases(condition, viewer, terms);
            case "ownerUnit" -> links.unit(condition, viewer, terms);
            case "ownerPerson" -> links.person(condition, viewer, terms);
            case "industryCode" -> links.industry(condition, terms);
            case "division" -> links.division(condition, terms);
            case "tags" -> links.tags(condition, terms);
            case "parent", "dealer" -> links.customer(condition, terms);
            default -> catalogue.source(condition).condition(condition, "c", terms);
        };
    }

    /** Counts what the viewer sees of the open work, as the column does. */
    private String openCases(Condition condition, Viewer viewer, Terms terms) {
        List<String> counts = new ArrayList<>();
        openWork.forEach(source -> counts.add(source.countOf("c", viewer, terms.query())));
        return NumberTerms.compare(counts.isEmpty() ? "0" : String.join(" + ", counts), condition, terms);
    }
}
