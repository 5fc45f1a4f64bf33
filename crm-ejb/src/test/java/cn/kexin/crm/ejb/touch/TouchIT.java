package cn.kexin.crm.ejb.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.touch.StageDecisionKind;
import cn.kexin.crm.domain.touch.StageReason;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.customer.BulkCommand;
import cn.kexin.crm.ejb.customer.BulkFacade;
import cn.kexin.crm.ejb.customer.BulkSelection;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.customer.NewOrganisation;
import cn.kexin.crm.ejb.customer.NextStepFacade;
import cn.kexin.crm.ejb.customer.NextStepRow;
import cn.kexin.crm.ejb.customer.TimelineEntry;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Touches: next steps, corrections, how relationships grow, figures, and who is calling. */
class TouchIT extends FacadeTest {

    private static final PageRequest ALL = new PageRequest(0, 100, null);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private NextStepFacade steps;

    @EJB
    private StageFacade stages;

    @EJB
    private BulkFacade bulk;

    @EJB
    private CallFacade calls;

    @EJB
    private ContactFigureFacade figures;

    @EJB
    private AttachmentFacade files;

    @Inject
    private Clock clock;

    private long customer(String name) {
        return as.user("caoyang", () -> customers.create(NewOrganisation.of(name, null, "CHENGDU", "caoyang"), true));
    }

    private long log(
            String user, long customer, TouchDirection direction, Instant at, String next, List<Long> settles) {
        return as.user(
                user,
                () -> interactions.log(
                        customer,
                        new InteractionCommand(
                                Channel.PHONE,
                                direction,
                                at,
                                null,
                                "谈到二期",
                                null,
                                next,
                                null,
                                null,
                                null,
                                null,
                                settles)));
    }

    private void log(long customer, TouchDirection direction, int daysAgo) {
        log("caoyang", customer, direction, clock.instant().minus(Duration.ofDays(daysAgo)), null, null);
    }

    @Test
    void theNextTouchSettlesWhatItsPersonOwesAndLeavesWhatOthersOwe() {
        long customer = customer("下一步有限公司");
        log("caoyang", customer, TouchDirection.OUT, null, "寄样本", null);
        log("customer_dept", customer, TouchDirection.OUT, null, "安排回访", null);
        assertThat(as.user("caoyang", () -> steps.mine(ALL)).rows())
                .extracting(NextStepRow::what)
                .contains("寄样本")
                .doesNotContain("安排回访");

        log("caoyang", customer, TouchDirection.OUT, null, null, null);

        assertThat(as.user("caoyang", () -> steps.ofCustomer(customer)))
                .extracting(NextStepRow::what)
                .containsExactly("安排回访");
        assertThat(as.user("caoyang", () -> steps.mine(ALL)).rows())
                .extracting(NextStepRow::what)
                .doesNotContain("寄样本");
    }

    @Test
    void aTouchSettlesExactlyTheStepsChosen() {
        long customer = customer("选定办结有限公司");
        log("caoyang", customer, TouchDirection.OUT, null, "寄样本", null);
        log("customer_dept", customer, TouchDirection.OUT, null, "安排回访", null);
        long others = as.user("caoyang", () -> steps.ofCustomer(customer)).stream()
                .filter(step -> step.what().equals("安排回访"))
                .findFirst()
                .orElseThrow()
                .id();

        log("caoyang", customer, TouchDirection.OUT, null, null, List.of(others));

        assertThat(as.user("caoyang", () -> steps.ofCustomer(customer)))
                .extracting(NextStepRow::what)
                .containsExactly("寄样本");
    }

    @Test
    void aStepIsSettledWithoutATouchOnlyWithAReasonAndOnce() {
        long customer = customer("另行办结有限公司");
        log("caoyang", customer, TouchDirection.OUT, null, "寄样本", null);
        NextStepRow step = as.user("caoyang", () -> steps.ofCustomer(customer)).get(0);

        as.user("caoyang", () -> steps.settle(step.id(), step.version(), "客户自己来取了"));

        assertThat(as.user("caoyang", () -> steps.ofCustomer(customer))).isEmpty();
        assertThatThrownBy(() -> as.user("caoyang", () -> steps.settle(step.id(), step.version(), "再来一次")))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("sales", () -> steps.settle(step.id(), step.version(), "别人的")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTouchIsChangedByItsAuthorWhileFreshAndCorrectedLater() {
        long customer = customer("更正有限公司");
        long id = log("caoyang", customer, TouchDirection.OUT, null, "寄样本", null);
        InteractionRow fresh = as.user("caoyang", () -> interactions.find(customer, id));
        assertThat(fresh.amendable()).isTrue();
        InteractionCommand better =
                new InteractionCommand(Channel.VISIT, TouchDirection.IN, null, null, "其实是来访", null, "寄报价", null);

        assertThatThrownBy(
                        () -> as.user("customer_dept", () -> interactions.amend(customer, id, fresh.version(), better)))
                .isInstanceOf(BusinessRuleException.class);
        as.user("caoyang", () -> interactions.amend(customer, id, fresh.version(), better));

        assertThat(as.user("caoyang", () -> interactions.find(customer, id)).channel())
                .isEqualTo(Channel.VISIT);
        assertThat(as.user("caoyang", () -> steps.ofCustomer(customer)))
                .extracting(NextStepRow::what)
                .containsExactly("寄报价");

        TestClock.advance(Interaction.AMENDABLE.plusMinutes(1));
        long version = as.user("caoyang", () -> interactions.find(customer, id)).version();
        assertThatThrownBy(() -> as.user("caoyang", () -> interactions.amend(customer, id, version, better)))
                .isInstanceOf(BusinessRuleException.class);
        as.user("caoyang", () -> interactions.correct(customer, id, better));
        assertThat(as.user("caoyang", () -> interactions.timeline(customer, null, null, ALL))
                        .rows())
                .extracting(TimelineEntry::kind)
                .containsExactlyInAnyOrder(TimelineEntry.TOUCH, TimelineEntry.CORRECTION);
        assertThat(total(customer)).as("a correction is no further touch").isEqualTo(1);
    }

    private long total(long customer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        FigureFilter filter = new FigureFilter(today.minusDays(390), today, null, null, customer, null);
        return as.user("customer_dept", () -> figures.touches(filter, ALL)).total();
    }

    @Test
    void filesOfATouchAreSeenByWhoeverSeesItsCustomer() {
        long customer = customer("接触附件有限公司");
        long id = log("caoyang", customer, TouchDirection.OUT, null, null, null);
        as.user(
                "caoyang",
                () -> files.add(
                        Interaction.TYPE,
                        id,
                        "纪要.txt",
                        new ByteArrayInputStream("会议纪要".getBytes(StandardCharsets.UTF_8))));

        assertThat(as.user("customer_dept", () -> files.list(Interaction.TYPE, id, ALL))
                        .total())
                .isEqualTo(1);
        assertThat(as.user("customer_dept", () -> interactions.timeline(customer, null, null, ALL))
                        .rows())
                .filteredOn(entry -> entry.id() == id)
                .flatExtracting(TimelineEntry::files)
                .extracting(Ref::name)
                .containsExactly("纪要.txt");
        assertThatThrownBy(() -> as.user("sales", () -> files.list(Interaction.TYPE, id, ALL)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aStageIsProposedByEvidenceConfirmedByAPersonAndKeptInHistory() {
        long customer = customer("连续往来有限公司");
        log(customer, TouchDirection.OUT, 40);
        assertThat(as.user("caoyang", () -> stages.of(customer)).proposal()).isNull();
        log(customer, TouchDirection.IN, 2);

        StageView.Proposal proposal =
                as.user("caoyang", () -> stages.of(customer)).proposal();
        assertThat(proposal.stage()).isEqualTo(RelationshipStage.CONTINUITY);
        assertThat(proposal.reasons())
                .extracting(StageReason::kind)
                .containsExactly(StageReason.Kind.TOUCHES, StageReason.Kind.MONTHS);
        assertThat(as.user("caoyang", () -> stages.proposals(ALL)).rows()).contains(proposal);
        assertThat(as.user("executive", () -> stages.of(customer)).proposal())
                .as("who may not decide")
                .isNull();
        assertThatThrownBy(() -> as.user("sales", () -> stages.of(customer))).isInstanceOf(NotFoundException.class);

        as.user("caoyang", () -> stages.confirm(customer, proposal.version()));

        StageView after = as.user("caoyang", () -> stages.of(customer));
        assertThat(after.present()).isEqualTo(RelationshipStage.CONTINUITY);
        assertThat(after.proposal()).isNull();
        assertThat(as.user("caoyang", () -> stages.decisions(customer)))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.kind()).isEqualTo(StageDecisionKind.CONFIRMED);
                    assertThat(decision.from()).isEqualTo(RelationshipStage.INTERACTION);
                    assertThat(decision.reasons()).isEqualTo(proposal.reasons());
                });
    }

    private CustomerCommand staged(long customer, RelationshipStage stage, String why) {
        CustomerCommand now = as.user("caoyang", () -> customers.find(customer)).toCommand();
        return new CustomerCommand(
                now.kind(),
                now.name(),
                now.shortName(),
                now.phone(),
                now.email(),
                now.region(),
                now.industry(),
                now.source(),
                now.parentId(),
                now.dealerId(),
                now.valueClass(),
                now.core(),
                now.creditGrade(),
                stage,
                now.status(),
                now.ownerUnit(),
                now.ownerPerson(),
                now.details().because(why));
    }

    private void edit(long customer, CustomerCommand command) {
        as.user(
                "caoyang",
                () -> customers.edit(customer, customers.find(customer).version(), command));
    }

    @Test
    void aStageSetOnTheFormOrOfManyAtOnceIsADecisionToo() {
        long customer = customer("直接设定有限公司");
        assertThatThrownBy(() -> edit(customer, staged(customer, RelationshipStage.UNDERSTANDING, " ")))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("stageReason"));
        edit(customer, staged(customer, RelationshipStage.UNDERSTANDING, "已签框架协议"));
        edit(customer, staged(customer, RelationshipStage.UNDERSTANDING, null));
        long bulk = as.user(
                "caoyang",
                () -> this.bulk.begin(
                        BulkSelection.of(List.of(customers.find(customer))),
                        BulkCommand.edit(BulkField.RELATIONSHIP_STAGE, "CONTINUITY")));
        as.user("caoyang", () -> this.bulk.undo(bulk));

        List<StageView.Decision> decisions = as.user("caoyang", () -> stages.decisions(customer));
        assertThat(decisions)
                .extracting(StageView.Decision::kind, StageView.Decision::to, StageView.Decision::note)
                .containsExactly(
                        tuple(StageDecisionKind.BULK, RelationshipStage.UNDERSTANDING, null),
                        tuple(StageDecisionKind.BULK, RelationshipStage.CONTINUITY, null),
                        tuple(StageDecisionKind.SET, RelationshipStage.UNDERSTANDING, "已签框架协议"));
        assertThat(decisions).allSatisfy(decision -> assertThat(decision.person())
                .isEqualTo(as.user("caoyang", () -> customers.find(customer))
                        .ownerPerson()
                        .name()));
    }

    @Test
    void aCustomerEnteredInALaterStageBeginsWithADecision() {
        long known = customer("早有往来有限公司");
        long customer = as.user(
                "caoyang", () -> customers.create(staged(known, RelationshipStage.RELATIONSHIP, "从旧系统带来"), true));

        assertThat(as.user("caoyang", () -> stages.decisions(customer)))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.from()).isEqualTo(RelationshipStage.INTERACTION);
                    assertThat(decision.to()).isEqualTo(RelationshipStage.RELATIONSHIP);
                    assertThat(decision.note()).isEqualTo("从旧系统带来");
                });
    }

    private List<Long> waiting(String user, String answer) {
        CustomerFilter filter = CustomerFilter.where("stageProposed.is:" + answer);
        return as.user(user, () -> customers.list(filter, ALL)).rows().stream()
                .map(CustomerRow::id)
                .toList();
    }

    @Test
    void theListIsFilteredByProposalsThatTheReaderMayDecide() {
        long customer = customer("待定阶段有限公司");
        assertThat(waiting("caoyang", "yes")).doesNotContain(customer);
        log(customer, TouchDirection.OUT, 40);
        log(customer, TouchDirection.IN, 2);

        assertThat(waiting("caoyang", "yes")).contains(customer);
        assertThat(waiting("caoyang", "no")).doesNotContain(customer);
        assertThat(waiting("executive", "yes")).as("who may not decide").doesNotContain(customer);
        edit(customer, staged(customer, RelationshipStage.CONTINUITY, "合同已签"));
        assertThat(waiting("caoyang", "yes")).doesNotContain(customer);
    }

    @Test
    void whatWasDeclinedIsNotProposedAgainUntilTheEvidenceChanges() {
        long customer = customer("不采纳有限公司");
        log(customer, TouchDirection.OUT, 40);
        log(customer, TouchDirection.IN, 2);
        StageView.Proposal proposal =
                as.user("caoyang", () -> stages.of(customer)).proposal();

        as.user("caoyang", () -> stages.decline(customer, proposal.version(), "只是催款"));
        TestClock.advance(Duration.ofMinutes(1));
        log(customer, TouchDirection.IN, 0);
        assertThat(as.user("caoyang", () -> stages.of(customer)).proposal()).isNull();

        as.user(
                "caoyang",
                () -> contacts.add(customer, new ContactCommand("王经理", "经理", DecisionRole.DECIDER, null, null, true)));
        log(customer, TouchDirection.OUT, 0);
        assertThat(as.user("caoyang", () -> stages.of(customer)).proposal())
                .as("something else is known now")
                .isNotNull();
    }

    @Test
    void figuresCountWhatTheViewerMaySeeAndOpenToTheTouches() {
        long customer = customer("计数有限公司");
        log(customer, TouchDirection.OUT, 9);
        log(customer, TouchDirection.IN, 2);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        FigureFilter filter = new FigureFilter(today.minusDays(9), today, "CHENGDU", null, customer, null);

        FigureRow row = as.user("customer_dept", () -> figures.figures(FigureBy.CUSTOMER, filter, ALL))
                .rows()
                .get(0);
        assertThat(row.total()).isEqualTo(2);
        assertThat(row.of(Channel.PHONE)).isEqualTo(2);
        assertThat(row.fromThem()).isEqualTo(1);
        assertThat(row.longestGap()).isEqualTo(6);
        for (FigureBy by : FigureBy.values()) {
            assertThat(as.user("customer_dept", () -> figures.figures(by, filter, new PageRequest(0, 10, "-lastAt")))
                            .rows())
                    .as(by.name())
                    .singleElement()
                    .satisfies(each -> assertThat(each.total()).isEqualTo(2));
        }
        assertThat(as.user("customer_dept", () -> figures.touches(filter, ALL)).total())
                .isEqualTo(2);
        assertThat(as.user("dept_head", () -> figures.touches(filter, ALL)).total())
                .as("the head of another unit")
                .isZero();
        assertThatThrownBy(() -> as.role(Role.SALES, () -> figures.touches(filter, ALL)))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void customersBeyondTheirCadenceAreNamedUntilSomebodyIsInTouch() {
        long customer = customer("久未联系有限公司");
        assertThat(quiet()).doesNotContain(customer);

        TestClock.advance(Duration.ofDays(300));
        assertThat(quiet()).contains(customer);
        log(customer, TouchDirection.OUT, 0);
        assertThat(quiet()).doesNotContain(customer);
    }

    private List<Long> quiet() {
        return as.user("customer_dept", () -> figures.quiet("CHENGDU", "caoyang", null, ALL)).rows().stream()
                .map(QuietCustomer::id)
                .toList();
    }

    @Test
    void aCallerIsFoundHoweverTheNumberIsWritten() {
        long customer = customer("来电有限公司");
        as.user(
                "caoyang",
                () -> contacts.add(customer, new ContactCommand("来电人", null, null, "028-8812 3377", null, true)));
        as.user(
                "caoyang",
                () -> contacts.add(customer, new ContactCommand("手机人", null, null, "13990012345", null, true)));

        for (String number : List.of("02888123377", "+86 28 8812 3377", "0086-28-88123377", "88123377")) {
            assertThat(as.user("caoyang", () -> calls.whoHas(number)))
                    .as(number)
                    .singleElement()
                    .satisfies(caller -> {
                        assertThat(caller.customer().id()).isEqualTo(customer);
                        assertThat(caller.contact().name()).isEqualTo("来电人");
                    });
        }
        assertThat(as.user("caoyang", () -> calls.whoHas("0 139 9001 2345")))
                .singleElement()
                .satisfies(caller -> assertThat(caller.contact().name()).isEqualTo("手机人"));
        assertThat(as.user("caoyang", () -> calls.whoHas("021-88123377")))
                .as("another city")
                .isEmpty();
        assertThat(as.user("caoyang", () -> calls.whoHas("110"))).isEmpty();
        assertThat(as.user("sales", () -> calls.whoHas("13990012345")))
                .as("who may not see the customer")
                .isEmpty();
    }
}
