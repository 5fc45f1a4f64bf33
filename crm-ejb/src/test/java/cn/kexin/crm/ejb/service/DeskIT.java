package cn.kexin.crm.ejb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.customer.NextStepFacade;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The service desk on the demonstration company. */
class DeskIT extends FacadeTest {

    private static final PageRequest PAGE = new PageRequest(0, 100, null);
    private static final String HOSPITAL = "重庆高新区第一人民医院";
    private static final String SERIAL = "XR-2024-01871";

    @EJB
    private DeskFacade desk;

    @EJB
    private WarrantyFacade warranties;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private NextStepFacade steps;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @PersistenceContext
    private EntityManager em;

    private long customer(String name) {
        return as.user("service", () -> em.createQuery("select c.id from Customer c where c.name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult());
    }

    private List<DeskHit> found(String text) {
        return as.user("service", () -> desk.find(text, 10));
    }

    @Test
    void whateverTheCallerSaysLeadsToTheCustomer() {
        long hospital = customer(HOSPITAL);

        for (String said : List.of("高新区第一人民", "gxqdyrm", "xr 2024 01871", SERIAL)) {
            assertThat(found(said)).as(said).extracting(DeskHit::customerId).contains(hospital);
        }
        assertThat(found(SERIAL)).singleElement().satisfies(hit -> {
            assertThat(hit.type()).isEqualTo(DeskHit.PRODUCT);
            assertThat(hit.detail()).isEqualTo("CBC-200 纯水机");
        });
        assertThat(found("XR-20"))
                .as("four characters begin many serial numbers")
                .hasSizeGreaterThan(1);
        assertThat(found("XR2")).noneMatch(hit -> hit.type().equals(DeskHit.PRODUCT));
        assertThat(found("%__%")).isEmpty();
    }

    @Test
    void aSerialNumberThatOnlyAWarrantyTellsOfLeadsToTheCustomerTooForThoseWhoSeeIt() {
        long hospital = customer(HOSPITAL);
        as.user(
                "customer_dept",
                () -> warranties.create(new WarrantyCommand(
                        hospital,
                        null,
                        WarrantyPart.EQUIPMENT_INSTALLATION,
                        LocalDate.of(2025, 5, 1),
                        null,
                        null,
                        null,
                        null,
                        "CBC-90 软化器",
                        "WX/2025-7788 a")));

        assertThat(found("wx 2025 7788")).singleElement().satisfies(hit -> {
            assertThat(hit.type()).isEqualTo(DeskHit.PRODUCT);
            assertThat(hit.customerId()).isEqualTo(hospital);
            assertThat(hit.number()).isEqualTo("WX/2025-7788 a");
            assertThat(hit.detail()).isEqualTo("CBC-90 软化器");
        });
        assertThat(found("WX2")).isEmpty();
        assertThat(as.<List<DeskHit>>user("caoyang", () -> desk.find("WX20257788A", 10)))
                .as("another branch")
                .isEmpty();
    }

    @Test
    void aNumberIsKnownWithAndWithoutAreaCode() {
        long builder = customer("重庆长江建工集团有限公司");

        for (String number : List.of("023-66433012", "6643 3012", "+86 23 66433012")) {
            assertThat(found(number)).as(number).anySatisfy(hit -> {
                assertThat(hit.type()).isEqualTo(DeskHit.CALLER);
                assertThat(hit.customerId()).isEqualTo(builder);
            });
        }
    }

    @Test
    void serialNumbersAreFoundByTheSearchOverEverythingToo() {
        List<SearchHit> hits = as.user("service", () -> sources.stream()
                .flatMap(source -> source.search(SERIAL, 5).stream())
                .toList());

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.type()).isEqualTo("project");
            assertThat(hit.number()).isEqualTo(SERIAL);
        });
        assertThat(as.<List<SearchHit>>user("marketing", () -> sources.stream()
                        .flatMap(source -> source.search(SERIAL, 5).stream())
                        .toList()))
                .as("who does not see the project")
                .isEmpty();
    }

    @Test
    void oneLookTellsWhatIsOwedBuiltInstalledAndWarranted() {
        long hospital = customer(HOSPITAL);

        DeskView view = as.user("service", () -> desk.open(hospital));

        assertThat(view.card().row().name()).isEqualTo(HOSPITAL);
        assertThat(view.projects()).anySatisfy(project -> {
            assertThat(project.terms().number()).isEqualTo("HT-2024-0371");
            assertThat(project.products())
                    .extracting(ProjectView.Product::serialNumber)
                    .contains(SERIAL);
            assertThat(project.milestones()).isNotEmpty();
        });
        assertThat(view.warranties()).isNotEmpty();
        assertThat(view.owed()).isNotEmpty();
        List<Instant> deadlines = view.owed().stream()
                .map(OwedCase::dueAt)
                .filter(Objects::nonNull)
                .toList();
        assertThat(deadlines).isSorted();
        assertThat(view.owed()).allMatch(owed -> owed.status() != StageKind.CLOSED);
    }

    @Test
    void moneyIsToldToThoseWhoReadTheTermsOfTrade() {
        long hospital = customer(HOSPITAL);

        assertThat(as.<DeskView>user("customer_dept", () -> desk.open(hospital)).retentions())
                .isNotEmpty();
        assertThat(as.<DeskView>user("service", () -> desk.open(hospital)).retentions())
                .isEmpty();
    }

    @Test
    void whoDoesNotSeeTheCustomerSeesNothing() {
        long foreign = em.createQuery(
                        "select min(c.id) from Customer c where c.ownerUnit.code = 'CHENGDU' and not exists"
                                + " (select k.id from CustomerCase k where k.customer = c)",
                        Long.class)
                .getSingleResult();

        assertThatThrownBy(() -> as.user("sales", () -> desk.open(foreign))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void oneLookTakesAFewStatementsWhateverThereIs() {
        for (String name : List.of(HOSPITAL, "重庆长江建工集团有限公司", "重庆市江北滨江水务有限公司")) {
            long id = customer(name);
            for (String person : List.of("service", "customer_dept")) {
                int statements = as.user(person, () -> {
                    desk.open(id);
                    StatementCount.reset();
                    desk.open(id);
                    return StatementCount.get();
                });
                assertThat(statements).as("%s opens %s", person, name).isLessThanOrEqualTo(10);
            }
        }
    }

    @Test
    void anAnswerGivenAtOnceIsATouchThatSettlesNothingElse() {
        long builder = customer("重庆长江建工集团有限公司");
        int agreed = as.<List<?>>user("sales", () -> steps.ofCustomer(builder)).size();
        DeskAnswer answer = new DeskAnswer(builder, null, DeskTopic.ARRIVAL, "询问到货：膜壳", "周五到场。", null);

        as.user("sales", () -> desk.answered(answer));

        DeskView view = as.user("sales", () -> desk.open(builder));
        assertThat(view.touches().get(0).summary()).isEqualTo("询问到货：膜壳");
        assertThat(view.touches().get(0).result()).isEqualTo("周五到场。");
        assertThat(as.<List<?>>user("sales", () -> steps.ofCustomer(builder))).hasSize(agreed);
    }

    @Test
    void aMatterSettledAtTheFirstContactCountsAsAnsweredAndResolvedInTimeByTheDesk() {
        long hospital = customer(HOSPITAL);
        DeskAnswer answer = new DeskAnswer(hospital, null, DeskTopic.PAYMENT, "询问付款：住院楼", "已到款九成五。", "CBC-200 纯水机");

        long id = as.user("service", () -> desk.settled(answer, false));

        CaseView view = as.user("service", () -> casework.find(id));
        assertThat(view.row().status()).isEqualTo(StageKind.RESOLVED);
        assertThat(view.row().category()).isEqualTo("PAYMENT");
        assertThat(view.row().personUsername()).isEqualTo("service");
        assertThat(view.row().unitCode()).isEqualTo("SERVICE");
        assertThat(view.product()).isEqualTo("CBC-200 纯水机");
        List<EvidenceRow> evidence =
                as.user("service", () -> casework.evidence(id, PAGE)).rows();
        for (EvidenceKind kind : List.of(EvidenceKind.RESPONDED, EvidenceKind.RESOLVED)) {
            assertThat(evidence)
                    .filteredOn(row -> row.kind() == kind)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.targetMet()).isTrue();
                        assertThat(row.unitCode()).isEqualTo("SERVICE");
                        assertThat(row.workingMinutes()).isZero();
                    });
        }

        long closed = as.user("service", () -> desk.settled(answer, true));
        assertThat(as.<CaseView>user("service", () -> casework.find(closed))
                        .row()
                        .status())
                .isEqualTo(StageKind.CLOSED);
    }
}
