package cn.kexin.crm.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.routing.Candidate;
import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DelegationCommand;
import cn.kexin.crm.ejb.organisation.DelegationFacade;
import cn.kexin.crm.ejb.organisation.SkillFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routing rules and skills, on the demonstration company. */
class RoutingIT extends FacadeTest {

    private static final PageRequest PAGE = new PageRequest(0, 200, null);
    private static final String METER = "ROUTE-77 流量计";

    @EJB
    private CaseworkFacade casework;

    @EJB
    private RoutingRuleFacade rules;

    @EJB
    private SkillFacade skills;

    @EJB
    private DelegationFacade delegations;

    @Inject
    private CompanyDay day;

    @PersistenceContext
    private EntityManager em;

    private final List<Long> made = new ArrayList<>();
    private long customer;

    @BeforeEach
    void aCustomerOfTheChongqingBranch() {
        customer = as.user(
                "service", () -> em.createQuery("select c.id from Customer c where c.name = '重庆长江建工集团有限公司'", Long.class)
                        .getSingleResult());
    }

    @AfterEach
    void takeTheRulesAway() {
        for (long id : made) {
            as.user("admin", () -> rules.remove(id, rules.find(id).version()));
        }
    }

    private static RoutingRuleCommand rule(String name, String product, String unit, Long skill, HandOut handOut) {
        return new RoutingRuleCommand(
                name,
                true,
                "SERVICE_REQUEST",
                "EQUIPMENT_FAULT",
                product,
                null,
                null,
                unit,
                Role.FUNCTIONAL,
                skill,
                handOut);
    }

    private long create(RoutingRuleCommand command) {
        long id = as.user("customer_dept", () -> rules.create(command));
        made.add(id);
        return id;
    }

    private CaseView open(String product) throws Exception {
        return opening(product).call();
    }

    private Callable<CaseView> opening(String product) {
        return () -> as.user("service", () -> {
            long id = casework.open(new OpenCase(
                    "SERVICE_REQUEST",
                    "EQUIPMENT_FAULT",
                    customer,
                    null,
                    "读数漂移",
                    null,
                    Channel.PHONE,
                    null,
                    null,
                    product));
            return casework.find(id);
        });
    }

    private long skill(String name) {
        return as.user("admin", () -> skills.list()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(Ref::id)
                .orElseThrow();
    }

    @Test
    void withoutARuleTheDefinitionDecides() throws Exception {
        CaseView view = open("没有规则的产品");

        assertThat(view.row().unitCode()).isEqualTo("ENGINEERING");
        assertThat(view.row().personUsername()).isNull();
        assertThat(routed(view).note()).isNull();
    }

    @Test
    void theFirstRuleThatTakesItSendsItAndSaysSo() throws Exception {
        create(rule("流量计归系统部", METER, "SYSTEMS", null, HandOut.QUEUE));
        create(rule("其余归质量部", "ROUTE", "QUALITY", null, HandOut.QUEUE));

        CaseView view = open("route 77 流量计 DN80");

        assertThat(view.row().unitCode()).isEqualTo("SYSTEMS");
        assertThat(view.row().personUsername()).isNull();
        assertThat(view.ownerUsername()).isEqualTo("service");
        assertThat(routed(view).note()).isEqualTo("流量计归系统部");
        assertThat(routed(view).unitCode()).isEqualTo("SYSTEMS");
        assertThat(open("ROUTE-80").row().unitCode()).isEqualTo("QUALITY");
    }

    @Test
    void ofThoseWithTheSkillTheOneWithTheLeastToDoGetsItAndWhoIsAwayDoesNot() throws Exception {
        create(rule("流量计给会仪表的人", METER, "SYSTEMS", skill("在线仪表"), HandOut.LEAST_LOADED));

        String one = open(METER).row().personUsername();
        CaseView second = open(METER);
        assertThat(Set.of(one, second.row().personUsername())).containsExactlyInAnyOrder("hejun", "zengzhi");
        assertThat(second.tasks())
                .allMatch(task -> second.row().personUsername().equals(task.personUsername()));

        as.user("zengzhi", () -> {
            delegations.create(new DelegationCommand(null, "functional", day.today(), day.today(), "培训"));
        });
        for (int i = 0; i < 3; i++) {
            assertThat(open(METER).row().personUsername()).isEqualTo("hejun");
        }
        as.user("zengzhi", () -> delegations.mine().forEach(each -> delegations.end(each.id(), each.version())));
    }

    @Test
    void whereNobodyFitsItWaitsInTheQueue() throws Exception {
        create(rule("质量部没有人会", METER, "QUALITY", skill("在线仪表"), HandOut.LEAST_LOADED));

        CaseView view = open(METER);

        assertThat(view.row().unitCode()).isEqualTo("QUALITY");
        assertThat(view.row().personUsername()).isNull();
    }

    @Test
    void manyOpenedAtTheSameMomentAreSharedOutEvenly() throws Exception {
        create(rule("同时受理", METER, "SYSTEMS", skill("在线仪表"), HandOut.LEAST_LOADED));
        long hejun = openCases("hejun");
        long zengzhi = openCases("zengzhi");
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<CaseView>> opened = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            opened.add(people.submit(opening(METER)));
        }
        Set<String> numbers = new HashSet<>();
        for (Future<CaseView> each : opened) {
            numbers.add(each.get().row().number());
        }
        people.shutdown();

        assertThat(numbers).hasSize(12);
        assertThat(openCases("hejun") + openCases("zengzhi")).isEqualTo(hejun + zengzhi + 12);
        assertThat(Math.abs(openCases("hejun") - openCases("zengzhi")))
                .isLessThanOrEqualTo(Math.max(1, Math.abs(hejun - zengzhi) - 12));
    }

    @Test
    void tryingTellsWhereItWouldGoAndWhyAndStoresNothing() {
        create(rule("试一试", METER, "SYSTEMS", skill("在线仪表"), HandOut.LEAST_LOADED));
        RoutingQuestion question = new RoutingQuestion("SERVICE_REQUEST", "EQUIPMENT_FAULT", METER, customer, null);
        long before = as.user("service", () -> em.createQuery("select count(c) from CustomerCase c", Long.class)
                .getSingleResult());

        RoutingAnswer answer = as.user("customer_dept", () -> rules.tryOut(question));

        assertThat(answer.rule().name()).isEqualTo("试一试");
        assertThat(answer.candidates()).extracting(Candidate::name).containsExactlyInAnyOrder("何军", "曾志");
        assertThat(answer.person()).isIn("何军", "曾志");
        assertThat(as.<Long>user("service", () -> em.createQuery("select count(c) from CustomerCase c", Long.class)
                        .getSingleResult()))
                .isEqualTo(before);
        RoutingAnswer defined = as.user(
                "admin", () -> rules.tryOut(new RoutingQuestion("SERVICE_REQUEST", "PAYMENT", null, null, "5001")));
        assertThat(defined.rule()).isNull();
        assertThat(defined.unitName()).isEqualTo("财务部");
    }

    @Test
    void aDivisionAndABranchAreLookedUpForTheCustomer() {
        RoutingRuleCommand ofDivision = new RoutingRuleCommand(
                "重庆", true, "COMPLAINT", null, "ROUTE-DIV", "50", null, "CHONGQING", Role.SALES, null, HandOut.QUEUE);
        RoutingRuleCommand ofBranch = new RoutingRuleCommand(
                "营业部客户",
                true,
                "COMPLAINT",
                null,
                "ROUTE-BR",
                null,
                "SALES",
                "SALES",
                Role.FUNCTIONAL,
                null,
                HandOut.QUEUE);
        create(ofDivision);
        create(ofBranch);

        assertThat(tried("ROUTE-DIV").rule().name()).isEqualTo("重庆");
        assertThat(tried("ROUTE-BR").rule().name()).isEqualTo("营业部客户");
    }

    private RoutingAnswer tried(String product) {
        return as.user(
                "customer_dept",
                () -> rules.tryOut(new RoutingQuestion("COMPLAINT", "QUALITY", product, customer, null)));
    }

    @Test
    void changesAreKeptInTheHistoryAndNobodyOverwritesAnother() {
        long id = create(rule("改来改去", METER, "SYSTEMS", null, HandOut.QUEUE));
        RoutingRuleRow seen = as.user("admin", () -> rules.find(id));
        as.user("admin", () -> rules.change(id, seen.version(), rule("改过一次", METER, "QUALITY", null, HandOut.QUEUE)));

        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> rules.change(id, seen.version(), rule("改过两次", METER, "SYSTEMS", null, HandOut.QUEUE))))
                .isInstanceOf(StaleVersionException.class);
        List<ChangeRow> history =
                as.user("customer_dept", () -> rules.history(PAGE)).rows();
        assertThat(history)
                .anySatisfy(change -> {
                    assertThat(change.field()).isEqualTo("routingRule.unit");
                    assertThat(change.after()).isEqualTo("质量部");
                    assertThat(change.person().code()).isEqualTo("admin");
                })
                .anySatisfy(change -> assertThat(change.kind()).isEqualTo(ChangeKind.CREATED));
    }

    @Test
    void whatCannotWorkIsRefusedAtItsField() {
        refused(
                "caseType",
                new RoutingRuleCommand(
                        "x", true, "NOTHING", null, null, null, null, "SYSTEMS", null, null, HandOut.QUEUE));
        refused(
                "category",
                new RoutingRuleCommand(
                        "x", true, "COMPLAINT", "PAYMENT", null, null, null, "SYSTEMS", null, null, HandOut.QUEUE));
        refused(
                "divisionCode",
                new RoutingRuleCommand("x", true, null, null, null, "99", null, "SYSTEMS", null, null, HandOut.QUEUE));
        refused(
                "unit",
                new RoutingRuleCommand("x", true, null, null, null, null, null, "NOWHERE", null, null, HandOut.QUEUE));
        refused(
                "role",
                new RoutingRuleCommand(
                        "x", true, null, null, null, null, null, "SYSTEMS", Role.SALES, null, HandOut.QUEUE));
        refused("skill", rule("x", null, "SYSTEMS", skill("在线仪表"), HandOut.QUEUE));
    }

    private void refused(String field, RoutingRuleCommand command) {
        assertThatThrownBy(() -> as.user("admin", () -> rules.create(command)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refused -> assertThat(refused.getField())
                        .isEqualTo(field));
    }

    @Test
    void skillsAreOnePersonsAndAreForgottenOnlyWhenNobodyNeedsThem() {
        long person = as.user(
                "service", () -> em.createQuery("select p.id from Person p where p.username = 'yuanfang'", Long.class)
                        .getSingleResult());
        as.user("admin", () -> skills.learn(person, List.of("PLC 编程", "ｐｌｃ编程", "合同评审")));
        assertThat(as.<List<Ref>>user("admin", () -> skills.ofPerson(person)))
                .extracting(Ref::name)
                .containsExactlyInAnyOrder("PLC 编程", "合同评审");

        long review = skill("合同评审");
        assertThatThrownBy(() -> as.user("admin", () -> skills.forget(review)))
                .isInstanceOf(BusinessRuleException.class);
        as.user("admin", () -> skills.learn(person, List.of()));
        create(rule("评审", METER, "SYSTEMS", review, HandOut.LEAST_LOADED));
        assertThatThrownBy(() -> as.user("admin", () -> skills.forget(review)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refused -> assertThat(refused.getKey())
                        .isEqualTo("routing.error.skillAsked"));
        takeTheRulesAway();
        made.clear();
        as.user("admin", () -> skills.forget(review));
        assertThat(as.<List<Ref>>user("admin", () -> skills.list()))
                .extracting(Ref::name)
                .doesNotContain("合同评审");
    }

    private EvidenceRow routed(CaseView view) {
        return as.user("service", () -> casework.evidence(view.row().id(), PAGE)).rows().stream()
                .filter(row -> row.kind() == EvidenceKind.ROUTED)
                .findFirst()
                .orElseThrow();
    }

    private long openCases(String person) {
        return as.user("service", () -> em.createQuery(
                        "select count(c) from CustomerCase c where c.person.username = :name and c.status in"
                                + " (cn.kexin.crm.domain.casework.StageKind.ACTIVE, cn.kexin.crm.domain.casework.StageKind.WAITING)",
                        Long.class)
                .setParameter("name", person)
                .getSingleResult());
    }
}
