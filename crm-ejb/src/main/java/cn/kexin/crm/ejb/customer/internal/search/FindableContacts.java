package cn.kexin.crm.ejb.customer.internal.search;

import cn.kexin.crm.domain.customer.search.SearchTarget;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.TextConditions;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Contact people of customers that one viewer sees and of whose people they may read the data. */
final class FindableContacts implements Findable<FindableContacts.Row> {

    private static final String SELECT =
            """
            select t.id, t.name, t.title, c.id, c.number, c.name, u.name, p.id \
            from Contact t join t.customer c join c.ownerUnit u left join c.ownerPerson p""";

    /** What a hit shows of a contact person. */
    record Row(
            long id,
            String name,
            String title,
            long customerId,
            String customerNumber,
            String customer,
            String ownerUnit,
            Long ownerPersonId) {

        static Row of(Object[] column) {
            return new Row(
                    (Long) column[0],
                    (String) column[1],
                    (String) column[2],
                    (Long) column[3],
                    (String) column[4],
                    (String) column[5],
                    (String) column[6],
                    (Long) column[7]);
        }
    }

    private final EntityManager em;
    private final CustomerAccess access;
    private final TextConditions texts;
    private final Viewer viewer;

    FindableContacts(EntityManager em, CustomerAccess access, TextConditions texts, Viewer viewer) {
        this.em = em;
        this.access = access;
        this.texts = texts;
        this.viewer = viewer;
    }

    @Override
    public String alias() {
        return "t";
    }

    @Override
    public Conditions visible() {
        return access.restrict(new Conditions(), viewer, DataRight.CONTACT_DATA, "c");
    }

    @Override
    public Conditions own() {
        return access.restrictToOwn(new Conditions(), viewer, DataRight.CONTACT_DATA, "c");
    }

    @Override
    public String exact(Conditions conditions, String typed) {
        return null;
    }

    @Override
    public String reached(Conditions conditions, SearchWord word, String parameter) {
        return texts.contactReached(conditions, word, parameter);
    }

    @Override
    public List<Row> read(Conditions conditions, int limit) {
        return conditions
                .bind(em.createQuery(SELECT + conditions.where(), Object[].class))
                .setMaxResults(limit)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    @Override
    public long id(Row record) {
        return record.id();
    }

    @Override
    public Long ownerPersonId(Row record) {
        return record.ownerPersonId();
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public SearchTarget target(Row record, List<String> otherNames) {
        return new SearchTarget(record.name());
    }

    @Override
    public Map<Long, List<String>> otherNames(Collection<Long> ids) {
        return Map.of();
    }
}
