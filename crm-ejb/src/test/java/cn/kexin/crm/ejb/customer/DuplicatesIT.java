package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.matching.DuplicateReason;
import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.MatchingField;
import cn.kexin.crm.domain.customer.matching.MatchingMethod;
import cn.kexin.crm.domain.customer.matching.PairState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.MatchingFacade.Criterion;
import cn.kexin.crm.ejb.customer.MatchingFacade.RuleCommand;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suspected duplicates: what a save says of them, what the rules make of it, the search of the archive and the queue. */
class DuplicatesIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 200, null);

    @EJB
    private CustomerFacade customers;

    @EJB
    private MatchingFacade matching;

    static CustomerCommand command(String name, String phone) {
        return NewOrganisation.of(name, phone, "CHONGQING", "sales");
    }

    private long create(String name) {
        return as.user("sales", () -> customers.create(command(name, null), true));
    }

    @ParameterizedTest
    @CsvSource({
        "重庆涪江阀门有限公司, 重慶涪江閥門(集團)有限责任公司, NAME",
        "重庆綦河水泵有限公司, 綦河水泵股份有限公司, NAME_BUT_PLACE",
        "重庆海德能水处理有限公司, 重庆海得能水处理有限公司, NAME_SOUND",
        "重庆施耐沃斯特电气有限公司, 重庆施耐沃特斯电气有限公司, NAME_TYPO",
        "Hydrotec Engineering GmbH, Hydrotec Eng. Ltd, NAME"
    })
    void aSaveFindsTheSameCompanyHoweverItIsWritten(String known, String typed, DuplicateReason reason) {
        long id = create(known);

        assertThatThrownBy(() -> as.user("sales", () -> customers.create(command(typed, null), false)))
                .isInstanceOfSatisfying(DuplicateCustomerException.class, refusal -> assertThat(refusal.getCandidates())
                        .anySatisfy(candidate -> {
                            assertThat(candidate.id()).isEqualTo(id);
                            assertThat(candidate.reasons()).contains(reason);
                        }));
    }

    @Test
    void whatDiffersOnPurposeIsSavedAtOnce() {
        create("重庆沙坪第一安装公司");
        create("大坪器材有限公司北京分公司");

        assertThat(as.user("sales", () -> customers.create(command("重庆沙坪第二安装公司", null), false)))
                .isPositive();
        assertThat(as.user("sales", () -> customers.create(command("大坪器材有限公司上海分公司", null), false)))
                .isPositive();
    }

    @Test
    void aSecondNumberOrACodeGivesACustomerAwayToo() {
        CustomerDetails details = new CustomerDetails(
                "91500000MA5U4Q2Y79",
                null,
                List.of(
                        new PhoneLine(null, "023-66660101", true, null),
                        new PhoneLine(null, "138 6666 0102", false, null)),
                null,
                null);
        as.user("sales", () -> customers.create(command("南泉温泉疗养院", null).with(details), true));

        assertThat(as.user("sales", () -> customers.duplicates(command("另一个名字", "+86 13866660102"), null)))
                .singleElement()
                .satisfies(found -> assertThat(found.reasons()).containsExactly(DuplicateReason.PHONE));
        CustomerDetails sameCode = new CustomerDetails("91500000ma5u4q2y79", null, null, null, null);
        assertThat(as.user(
                        "sales",
                        () -> customers.duplicates(command("又一个名字", null).with(sameCode), null)))
                .singleElement()
                .satisfies(found -> assertThat(found.blocking()).isTrue());
    }

    @Test
    void whatWasSavedAllTheSameWaitsInTheQueueAndIsNeverAskedAgainOnceDecided() {
        long first = create("重庆梁滩河环保设备有限公司");
        long second = create("梁滩河环保设备有限责任公司");

        PairRow pair = pairOf(first, second);
        assertThat(pair.reasons()).contains(DuplicateReason.NAME_BUT_PLACE);
        as.user("customer_dept", () -> matching.decide(pair.id(), pair.version(), PairState.DIFFERENT));

        assertThatThrownBy(() ->
                        as.user("customer_dept", () -> matching.decide(pair.id(), pair.version(), PairState.LATER)))
                .isInstanceOf(StaleVersionException.class);
        scan();
        assertThat(as.user("customer_dept", () -> matching.pairs(PairState.OPEN, FIRST))
                        .rows())
                .noneMatch(each -> each.first().id() == first && each.second().id() == second);
    }

    private PairRow pairOf(long first, long second) {
        return as.user("customer_dept", () -> matching.pairs(PairState.OPEN, FIRST)).rows().stream()
                .filter(each -> each.first().id() == first && each.second().id() == second)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleThatBlocksIsNotTalkedOutOf() {
        long rule = as.user(
                "customer_dept",
                () -> matching.saveRule(
                        null, 0, rule("同名同电话", DuplicateResponse.BLOCK, MatchingField.NAME, MatchingField.PHONE)));
        as.user("sales", () -> customers.create(command("铜锣山采石厂", "023-66660001"), true));

        assertThat(as.user("sales", () -> customers.create(command("铜锣山采石厂", "023-66660002"), true)))
                .isPositive();
        assertThatThrownBy(() -> as.user("sales", () -> customers.create(command("铜锣山采石厂", "(023) 6666 0001"), true)))
                .isInstanceOfSatisfying(DuplicateCustomerException.class, refusal -> assertThat(refusal.getCandidates())
                        .anyMatch(DuplicateCandidate::blocking));
        as.user("customer_dept", () -> matching.removeRule(rule));
        assertThat(as.user("sales", () -> customers.create(command("铜锣山采石厂", "023-66660001"), true)))
                .isPositive();
    }

    @Test
    void anEditMayNotMakeWhatARuleBlocks() {
        long rule = as.user(
                "customer_dept",
                () -> matching.saveRule(null, 0, rule("电话唯一", DuplicateResponse.BLOCK, MatchingField.PHONE)));
        as.user("sales", () -> customers.create(command("歌乐山苗圃", "023-66660011"), true));
        long other = as.user("sales", () -> customers.create(command("缙云山茶场", "023-66660012"), true));

        long version = as.user("sales", () -> customers.find(other).version());
        assertThatThrownBy(
                        () -> as.user("sales", () -> customers.edit(other, version, command("缙云山茶场", "023-66660011"))))
                .isInstanceOf(DuplicateCustomerException.class);
        as.user("customer_dept", () -> matching.removeRule(rule));
    }

    private static RuleCommand rule(String name, DuplicateResponse response, MatchingField... fields) {
        List<Criterion> criteria = List.of(fields).stream()
                .map(field -> new Criterion(field, MatchingMethod.NORMALISED, 100))
                .toList();
        return new RuleCommand(name, null, true, response, response, criteria);
    }

    @Test
    void rulesAreForTheCustomerDepartmentAndTheShippedOnesStay() {
        List<MatchingRuleRow> rules = as.user("customer_dept", () -> matching.rules());
        MatchingRuleRow shipped = rules.stream()
                .filter(each -> "SAME_EMAIL".equals(each.code()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> as.user("customer_dept", () -> matching.removeRule(shipped.id())))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("sales", () -> matching.rules())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> matching.saveRule(
                                null,
                                0,
                                new RuleCommand(
                                        "坏规则",
                                        null,
                                        true,
                                        DuplicateResponse.WARN,
                                        DuplicateResponse.LOG,
                                        List.of(new Criterion(MatchingField.PHONE, MatchingMethod.FUZZY, 80))))))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aSearchOfTheArchiveFindsWhatWasSavedWithoutAskingAndFindsItOnce() {
        long first = create("重庆璧北河塑胶有限公司");
        long second = create("重庆璧北河塑料制品有限公司");

        JobStatus done = scan();
        JobStatus again = scan();

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(as.user("customer_dept", () -> matching.pairs(PairState.OPEN, FIRST))
                        .rows())
                .filteredOn(each -> each.first().id() == first && each.second().id() == second)
                .hasSize(1);
    }

    private JobStatus scan() {
        as.user("customer_dept", () -> matching.scan());
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        JobStatus status = as.user("customer_dept", () -> matching.lastScan());
        while (!status.over() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
            status = as.user("customer_dept", () -> matching.lastScan());
        }
        return status;
    }

    @Test
    void aSaveCostsTheSameHoweverManyAreAlike() {
        for (int i = 0; i < 12; i++) {
            create("重庆万盛煤电设备有限公司");
        }
        int statements = as.user("sales", () -> {
            customers.regions();
            StatementCount.reset();
            assertThat(customers.duplicates(command("万盛煤电设备公司", null), null)).hasSize(10);
            return StatementCount.get();
        });

        assertThat(statements).isLessThanOrEqualTo(6);
    }
}
