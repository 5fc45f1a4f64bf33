package cn.kexin.crm.ejb.customer.internal.consent;

import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.ejb.customer.FilterFieldSource;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rule of {@link cn.kexin.crm.domain.customer.consent.ContactPermission} in queries: customers whose own lines may be used
 * for marketing in one way. As a filter it works in the list, in files of it and over REST.
 */
@ApplicationScoped
public class ContactableTerms implements FilterFieldSource {

    /** Its label is {@code customer.marketableBy}. */
    private static final String CODE = "marketableBy";

    /** What was said last, of one way. */
    private static final String LATEST =
            """
            select k from Consent k where k.customer.id = %1$s.id and column('contact_id', k) is null \
            and k.channel = %2$s and k.purpose = %3$s and k.state = %4$s \
            and not exists (select l from Consent l where l.customer.id = %1$s.id and column('contact_id', l) is null \
            and l.channel = k.channel and l.purpose = k.purpose \
            and (l.occurredAt > k.occurredAt or l.occurredAt = k.occurredAt and l.id > k.id))""";

    private static final String BLOCKED =
            """
            select b from ContactBlock b where b.customer.id = %1$s.id and column('contact_id', b) is null \
            and b.liftedAt is null and (b.channel is null or b.channel = %2$s) and (b.until is null or b.until >= %3$s)""";

    @Inject
    private CompanyDay day;

    @Override
    public List<FilterField> fields() {
        return List.of(FilterField.of(CODE, ContactChannel.class));
    }

    @Override
    public String condition(Condition condition, String alias, Binding bind) {
        String any = condition.values().stream()
                .map(way -> "(" + of(ContactChannel.valueOf(way), alias, bind) + ")")
                .collect(Collectors.joining(" or "));
        return condition.operator() == FilterOperator.NOT ? "not (" + any + ")" : any;
    }

    /** @return the condition that one way is open */
    public String of(ContactChannel channel, String alias, Binding bind) {
        String way = bind.bind(channel);
        String purpose = bind.bind(ContactPurpose.MARKETING);
        return "not exists (" + BLOCKED.formatted(alias, way, bind.bind(day.today())) + ") and not exists ("
                + LATEST.formatted(alias, way, purpose, bind.bind(ConsentState.WITHDRAWN)) + ") and (" + alias
                + ".kind = cn.kexin.crm.domain.customer.CustomerKind.ORGANISATION or exists ("
                + LATEST.formatted(alias, way, purpose, bind.bind(ConsentState.GIVEN)) + "))";
    }
}
