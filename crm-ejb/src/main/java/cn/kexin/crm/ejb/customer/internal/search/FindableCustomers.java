package cn.kexin.crm.ejb.customer.internal.search;

import cn.kexin.crm.domain.customer.CreditCode;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.domain.customer.search.SearchTarget;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.CustomerNumbers;
import cn.kexin.crm.ejb.customer.internal.FormerNames;
import cn.kexin.crm.ejb.customer.internal.TextConditions;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Customers, as one viewer may find them. */
final class FindableCustomers implements Findable<FindableCustomers.Row> {

    private static final String SELECT =
            """
            select c.id, c.number, c.kind, c.name, c.shortName, c.creditCode.code, c.region, u.name, p.name, p.id \
            from Customer c join c.ownerUnit u left join c.ownerPerson p""";

    /** What a hit shows of a customer. */
    record Row(
            long id,
            String number,
            CustomerKind kind,
            String name,
            String shortName,
            String creditCode,
            String region,
            String ownerUnit,
            String ownerPerson,
            Long ownerPersonId) {

        static Row of(Object[] column) {
            return new Row(
                    (Long) column[0],
                    (String) column[1],
                    (CustomerKind) column[2],
                    (String) column[3],
                    (String) column[4],
                    (String) column[5],
                    (String) column[6],
                    (String) column[7],
                    (String) column[8],
                    (Long) column[9]);
        }
    }

    private final EntityManager em;
    private final CustomerAccess access;
    private final TextConditions texts;
    private final FormerNames formerNames;
    private final Viewer viewer;

    FindableCustomers(
            EntityManager em, CustomerAccess access, TextConditions texts, FormerNames formerNames, Viewer viewer) {
        this.em = em;
        this.access = access;
        this.texts = texts;
        this.formerNames = formerNames;
        this.viewer = viewer;
    }

    @Override
    public String alias() {
        return "c";
    }

    @Override
    public Conditions visible() {
        return access.restrict(new Conditions(), viewer, "c");
    }

    @Override
    public Conditions own() {
        return access.restrictToOwn(new Conditions(), viewer, DataRight.SEE, "c");
    }

    @Override
    public String exact(Conditions conditions, String typed) {
        conditions
                .with("numbers", CustomerNumbers.meant(typed))
                .with("nameKey", NameKey.ofName(typed))
                .with("code", CreditCode.plain(typed));
        return "c.number in :numbers or c.nameKey = :nameKey or c.creditCode.code = :code";
    }

    @Override
    public String reached(Conditions conditions, SearchWord word, String parameter) {
        return texts.reached(conditions, word, parameter, viewer);
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
        return new SearchTarget(
                record.kind(), record.number(), record.name(), record.shortName(), otherNames, record.creditCode());
    }

    @Override
    public Map<Long, List<String>> otherNames(Collection<Long> ids) {
        return formerNames.known(ids);
    }
}
