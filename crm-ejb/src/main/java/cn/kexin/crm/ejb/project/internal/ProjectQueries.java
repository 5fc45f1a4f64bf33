package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.project.ProjectMilestone;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.domain.shared.SerialKey;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.GramConditions;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.project.ProjectFilter;
import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads projects straight into rows; aliases: p project, c case, k customer, u unit. */
@ApplicationScoped
public class ProjectQueries {

    private static final String FROM = " from Project p join p.customerCase c join c.customer k join c.unit u";

    private static final String ROW =
            """
            select p.id, p.version, c.id, c.number, c.subject, c.type, c.definition.id, c.stage, c.status, k.id, k.name, \
            u.name, p.award.amount, p.award.currency, p.contract.amount, p.contract.currency, p.nextMilestone, p.nextPlannedOn"""
                    + FROM;

    /** What lists may be sorted by, in the names of the row. */
    private static final Map<String, String> SORT_FIELDS = Map.of(
            "number", "c.number",
            "subject", "c.subject",
            "customerName", "k.name",
            "stage", "c.stage",
            "award", "p.award.amount",
            "contract", "p.contract.amount",
            "nextPlannedOn", "p.nextPlannedOn",
            "unitName", "u.name");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private GramConditions grams;

    @Inject
    private CompanyDay day;

    Page<ProjectRow> page(ProjectFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = conditions(filter, viewer);
        LocalDate today = day.today();
        List<ProjectRow> rows = where.bind(em.createQuery(ROW + where.where() + orderBy(page), Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(column -> row(column, today))
                .toList();
        return Page.of(
                rows, page, () -> where.bind(em.createQuery("select count(p)" + FROM + where.where(), Long.class))
                        .getSingleResult());
    }

    /** @return the project of a case that the viewer may see, or null */
    ProjectRow ofCase(long caseId, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id = :case", "case", caseId);
        return where.bind(em.createQuery(ROW + where.where(), Object[].class))
                .getResultStream()
                .findFirst()
                .map(column -> row(column, day.today()))
                .orElse(null);
    }

    private Conditions conditions(ProjectFilter filter, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .andIfGiven("c.type = :type", "type", filter.type())
                .andIfGiven("c.stage = :stage", "stage", filter.stage())
                .andIfGiven("column('customer_id', c) = :customer", "customer", filter.customerId());
        if (filter.open()) {
            where.and("c.status <> :closed", "closed", StageKind.CLOSED);
        }
        if (filter.late()) {
            where.and("p.nextPlannedOn < :today", "today", day.today());
        }
        List<SearchWord> words = SearchWord.of(filter.text());
        for (int i = 0; i < words.size(); i++) {
            where.and(holding(where, words.get(i), i));
        }
        return where;
    }

    private String holding(Conditions where, SearchWord word, int i) {
        String name = "text" + i;
        String serial = SerialKey.of(word.text());
        String product = "";
        if (!serial.isEmpty()) {
            where.with("serial" + i, "%" + serial.replaceAll("[!%_]", "!$0") + "%");
            product = " or exists (select 1 from InstalledProduct i" + i + " where i" + i + ".project = p and i" + i
                    + ".serialKey like :serial" + i + " escape '!')";
        }
        return grams.holds(where, "c", word, name) + " or k.searchText like :" + name
                + " escape '!' or lower(p.contractNumber) like :" + name + " escape '!'" + product;
    }

    private static ProjectRow row(Object[] column, LocalDate today) {
        LocalDate next = (LocalDate) column[17];
        return new ProjectRow(
                (Long) column[0],
                ((Number) column[1]).longValue(),
                (Long) column[2],
                (String) column[3],
                (String) column[4],
                (String) column[5],
                (Long) column[6],
                (String) column[7],
                (StageKind) column[8],
                (Long) column[9],
                (String) column[10],
                (String) column[11],
                Money.of((BigDecimal) column[12], (String) column[13]),
                Money.of((BigDecimal) column[14], (String) column[15]),
                (String) column[16],
                next,
                ProjectMilestone.daysLate(next, null, today));
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by p.nextPlannedOn, c.openedAt desc, p.id desc";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        String direction = page.descending() ? " desc" : "";
        return " order by " + field + direction + ", p.id" + direction;
    }
}
