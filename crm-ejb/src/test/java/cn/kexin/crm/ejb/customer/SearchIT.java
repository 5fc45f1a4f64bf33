package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.shared.FoundBy;
import cn.kexin.crm.ejb.customer.internal.search.ContactSearch;
import cn.kexin.crm.ejb.customer.internal.search.CustomerSearch;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.DatabaseKind;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.junit.jupiter.api.Test;

/** One field for everything: how customers and their people are found, in which order, and by whom they are not. */
class SearchIT extends FacadeTest {

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @Inject
    private CustomerSearch search;

    @Inject
    private ContactSearch people;

    @Inject
    private GramConditions grams;

    @Inject
    private DatabaseKind database;

    @Inject
    private CompanyDay calendar;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager em;

    private long organisation(String username, String name, String phone) {
        String unit = username.equals("caoyang") ? "CHENGDU" : "CHONGQING";
        return as.user(username, () -> customers.create(NewOrganisation.of(name, phone, unit, username), true));
    }

    private List<SearchHit> found(String username, String typed) {
        return as.user(username, () -> search.search(typed, 20));
    }

    private List<SearchHit> foundPeople(String username, String typed) {
        return as.user(username, () -> people.search(typed, 20));
    }

    private void rename(long id, String name) {
        as.user("sales", () -> {
            CustomerRow row = customers.find(id);
            customers.edit(id, row.version(), withName(row.toCommand(), name));
        });
    }

    private static CustomerCommand withName(CustomerCommand command, String name) {
        return NewOrganisation.of(name, command.phone(), command.ownerUnit(), command.ownerPerson())
                .with(command.details());
    }

    @Test
    void theMoreExactComesFirstAndOnesOwnBeforeOthers() {
        organisation("songtao", "岷山检测仪器", null);
        organisation("sales", "岷山检测设备", null);
        organisation("sales", "西部岷山检测", null);
        organisation("sales", "岷山检测", null);

        assertThat(found("sales", "岷山检测"))
                .extracting(SearchHit::title)
                .containsExactly("岷山检测", "岷山检测设备", "岷山检测仪器", "西部岷山检测");
    }

    @Test
    void oneSlipIsForgivenWhereNothingElseIsFound() {
        long id = organisation("sales", "岳池凤凰纺织机械", null);

        for (String typed : List.of("凤凰纺只", "岳池凤纺凰织", "凤凰纺织织机械", "fenghuangfnagzhi", "yuechifenhuang")) {
            assertThat(found("sales", typed)).as(typed).singleElement().satisfies(hit -> {
                assertThat(hit.id()).isEqualTo(id);
                assertThat(hit.foundBy()).isEqualTo(FoundBy.SIMILAR);
            });
            assertThat(found("caoyang", typed)).as(typed).isEmpty();
        }
    }

    @Test
    void aRenamedCustomerIsStillFoundByItsFormerName() {
        long id = organisation("sales", "嘉陵旧名机械厂", null);
        rename(id, "渝北新名装备");

        assertThat(as.user("sales", () -> customers.find(id)).formerNames())
                .containsExactly(new FormerNameLine("嘉陵旧名机械厂", calendar.today()));
        for (String typed : List.of("嘉陵旧名", "jialingjiuming", "jljm")) {
            assertThat(found("sales", typed)).singleElement().satisfies(hit -> {
                assertThat(hit.title()).isEqualTo("渝北新名装备");
                assertThat(hit.foundBy()).isEqualTo(FoundBy.FORMER_NAME);
                assertThat(hit.matched()).isEqualTo("嘉陵旧名机械厂");
            });
            assertThat(found("caoyang", typed)).isEmpty();
        }
        assertThat(as.user(
                        "sales",
                        () -> customers.duplicates(NewOrganisation.of("嘉陵旧名机械厂", null, "CHONGQING", "sales"), null)))
                .extracting(DuplicateCandidate::name)
                .contains("渝北新名装备");
    }

    @Test
    void aSlipInAFormerNameIsForgivenAndTheNameIsTold() {
        long id = organisation("sales", "峨边旧号水轮机厂", null);
        rename(id, "乐山新号能源装备");

        for (String typed : List.of("旧号水纶机", "峨边旧号轮水机", "jiuhaoshuilunij")) {
            assertThat(found("sales", typed)).as(typed).singleElement().satisfies(hit -> {
                assertThat(hit.id()).isEqualTo(id);
                assertThat(hit.foundBy()).isEqualTo(FoundBy.SIMILAR);
                assertThat(hit.matched()).isEqualTo("峨边旧号水轮机厂");
            });
            assertThat(found("caoyang", typed)).as(typed).isEmpty();
        }
    }

    @Test
    void formerNamesAreCorrectedByHandAndABackwardRenamingLeavesNone() {
        long id = organisation("sales", "涪江水泵厂", null);
        rename(id, "射洪阀门制造");
        rename(id, "涪江水泵厂");

        assertThat(as.user("sales", () -> customers.find(id)).formerNames())
                .extracting(FormerNameLine::name)
                .containsExactly("射洪阀门制造");
        FormerNameLine known = new FormerNameLine("蓬溪锅炉", LocalDate.of(2019, 12, 31));
        as.user("sales", () -> {
            CustomerRow row = customers.find(id);
            CustomerCommand command = row.toCommand();
            customers.edit(id, row.version(), command.with(command.details().formerly(List.of(known))));
        });
        assertThat(as.user("sales", () -> customers.find(id)).formerNames()).containsExactly(known);
        assertThat(found("sales", "射洪阀门")).noneMatch(hit -> hit.id() == id);
        assertThat(found("sales", "蓬溪锅炉")).extracting(SearchHit::id).containsExactly(id);
    }

    @Test
    void aContactPersonIsFoundByNameReadingPhoneAndAddressByThoseWhoMayReadThem() {
        long id = organisation("sales", "人员查找测试", null);
        ContactCommand command = new ContactCommand("单彧煊", "厂长", null, "13900771234", "shan.yuxuan@find.example", true);
        as.user("sales", () -> contacts.add(id, command));

        for (String typed :
                List.of("彧煊", "shanyuxuan", "danyuxuan", "syx", "13900771234", "1390077", "shan.yuxuan@f")) {
            assertThat(foundPeople("sales", typed)).as(typed).singleElement().satisfies(hit -> {
                assertThat(hit.title()).isEqualTo("单彧煊");
                assertThat(hit.customerId()).isEqualTo(id);
            });
            for (String other : List.of("executive", "marketing", "caoyang", "admin")) {
                assertThat(foundPeople(other, typed)).as(other + " " + typed).isEmpty();
            }
        }
        assertThat(found("sales", "13900771234")).extracting(SearchHit::id).containsExactly(id);
        assertThat(found("marketing", "13900771234")).isEmpty();
        assertThat(found("marketing", "shan.yuxuan@find.example")).isEmpty();
        assertThat(as.user("marketing", () -> customers
                        .list(CustomerFilter.containing("13900771234"), new PageRequest(0, 5, null))
                        .total()))
                .isZero();
    }

    @Test
    void theNumberOfAPersonIsNotToldToThoseWhoDoNotReadIt() {
        CustomerCommand person = CustomerDraft.of(CustomerKind.PERSON, "仇隐秘")
                .phone("13988661234")
                .command();
        as.user("sales", () -> customers.create(person, true));

        assertThat(found("sales", "13988661234")).extracting(SearchHit::title).containsExactly("仇隐秘");
        assertThat(found("marketing", "qiuyinmi")).extracting(SearchHit::title).containsExactly("仇隐秘");
        for (String part : List.of("13988661234", "1398866", "8661234", "61234")) {
            assertThat(found("marketing", part)).as(part).isEmpty();
        }
    }

    @Test
    void aLandlineIsFoundWithItsAreaCodeAndWithout() {
        long id = organisation("sales", "区号查找测试", "023-67771188");

        for (String typed : List.of("023-67771188", "02367771188", "67771188", "6777118", "+8623-67771188")) {
            assertThat(found("sales", typed))
                    .as(typed)
                    .extracting(SearchHit::id)
                    .containsExactly(id);
            assertThat(found("caoyang", typed)).as(typed).isEmpty();
        }
    }

    @Test
    void aSearchCostsFewStatementsWhateverItFinds() {
        for (String typed : List.of("公司", "changjiang", "无此客户", "重庆 集团")) {
            int statements = as.user("sales", () -> {
                search.search("预热", 1);
                StatementCount.reset();
                search.search(typed, 10);
                people.search(typed, 10);
                return StatementCount.get();
            });

            assertThat(statements).as(typed).isLessThanOrEqualTo(11);
        }
    }

    /** In an archive so large that reading it through would cost more. */
    @Test
    void theIndexAnswersOnPostgresql() throws Exception {
        if (!database.isPostgresql()) {
            return;
        }
        transaction.begin();
        try {
            em.createNativeQuery(
                            """
                            insert into customer (id, version, number, kind, name, name_key, value_class, core, relationship_stage, status,
                            owner_unit_id, search_text, search_grams, created_at, updated_at)
                            select 900000000 + n, 1, 'IX-' || n, 'ORGANISATION', 'x' || n, 'x' || n, 'GENERAL', false, 'INTERACTION',
                            'ACTIVE', (select min(id) from org_unit), 'x' || n, 'x' || n || ' y' || n % 97 || ' 长 江', now(), now()
                            from generate_series(1, 30000) n""")
                    .executeUpdate();
            em.createNativeQuery("select gin_clean_pending_list('customer_grams')")
                    .getResultList();
            em.createNativeQuery("analyze customer").executeUpdate();

            assertThat(plan("长江")).contains("customer_grams").doesNotContain("Seq Scan");
        } finally {
            transaction.rollback();
        }
    }

    private String plan(String typed) {
        Conditions where = new Conditions();
        where.and(grams.all(where, "c", SearchWord.of(typed).get(0).grams(), "grams"));
        TypedQuery<Long> query = where.bind(em.createQuery("select c.id from Customer c" + where.where(), Long.class));
        query.getResultList();
        String sql = query.unwrap(DatabaseQuery.class).getSQLString();
        List<?> lines = em.createNativeQuery(
                        "explain " + sql.replaceFirst("\\?", "?1").replaceFirst("\\?(?!1)", "?2"))
                .setParameter(1, String.join(" ", SearchWord.of(typed).get(0).grams()))
                .setParameter(2, true)
                .getResultList();
        return String.join("\n", lines.stream().map(String::valueOf).toList());
    }
}
