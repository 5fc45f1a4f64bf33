package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.customer.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads how customers or contact people are reached: one statement for a whole page of them. */
@ApplicationScoped
public class Reaches {

    /** Only ids are written into the text. */
    private static final String LINES =
            """
            select %1$s as owner, 'P' as sort, kind, number as content, label, main, place,
              cast(null as varchar(6)) as division, cast(null as varchar(10)) as postcode
            from phone_number where %1$s in (%2$s) %3$s
            union all
            select %1$s, 'E', kind, address, label, main, place, null, null from email_address where %1$s in (%2$s) %3$s""";

    private static final String ADDRESSES =
            """
             union all
            select customer_id, 'A', kind, detail, null, main, place, division_code, postcode
            from customer_address where customer_id in (%2$s)""";

    /** The main one first, then as they were entered. */
    private static final String ORDER = " order by owner, main desc, place";

    @PersistenceContext
    private EntityManager em;

    /** @return by customer; those without any line may be missing */
    public Map<Long, Reach> ofCustomers(Collection<Long> ids) {
        return read(LINES + ADDRESSES, "customer_id", ids, "and contact_id is null");
    }

    /** @return by contact person; those without any line may be missing */
    public Map<Long, Reach> ofContacts(Collection<Long> ids) {
        return read(LINES, "contact_id", ids, "");
    }

    private Map<Long, Reach> read(String sql, String owner, Collection<Long> ids, String further) {
        Map<Long, Reach> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<?> rows = em.createNativeQuery("select * from (" + sql.formatted(owner, list, further) + ") t" + ORDER)
                .getResultList();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            add(found.computeIfAbsent(((Number) column[0]).longValue(), any -> empty()), column);
        }
        return found;
    }

    private static Reach empty() {
        return new Reach(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static void add(Reach reach, Object[] column) {
        String kind = (String) column[2];
        String content = (String) column[3];
        String label = (String) column[4];
        boolean main = (Boolean) column[5];
        switch (column[1].toString().charAt(0)) {
            case 'P' -> reach.phones().add(new PhoneLine(PhoneKind.valueOf(kind), content, main, label));
            case 'E' -> reach.emails().add(new EmailLine(EmailKind.valueOf(kind), content, main, label));
            default ->
                reach.addresses()
                        .add(new AddressLine(
                                AddressKind.valueOf(kind), (String) column[7], content, (String) column[8], main));
        }
    }
}
