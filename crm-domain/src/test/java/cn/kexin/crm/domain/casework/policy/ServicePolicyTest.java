package cn.kexin.crm.domain.casework.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;

class ServicePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:30:00Z");
    private static final WorkCalendar CALENDAR =
            new WorkCalendar("CN", "中国", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30");
    private static final Person OFFICER =
            new Person("officer", "陈敏", new OrgUnit("CUSTOMER", "客户管理部", UnitType.DEPARTMENT, null, CALENDAR));

    private static final ProcessModel COMPLAINT = new ProcessModel(
            "COMPLAINT",
            new LocalName("投诉", "Complaint"),
            "TS",
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    clock("RESPONSE", ClockEnd.RESPONSE, 120),
                    clock("RESOLUTION", ClockEnd.RESOLUTION, 960),
                    clock("VISIT", ClockEnd.STAGE, 480)),
            List.of(new Escalation("RESPONSE", 0, Role.DEPT_HEAD), new Escalation("VISIT", 0, Role.DEPT_HEAD)));

    private static ClockRule clock(String code, ClockEnd end, int minutes) {
        return new ClockRule(
                code, new LocalName(code, code), end, null, minutes, Map.of(Priority.HIGH, minutes / 2), true, 75);
    }

    private static ServicePolicy policy(ValueClass valueClass, String type, Priority priority) {
        return new ServicePolicy(new PolicyScope(valueClass, type, priority), OFFICER, NOW)
                .promise(30, 240, List.of(new PolicyStep(ClockEnd.RESPONSE, 60, Role.CUSTOMER_DEPT)));
    }

    @Test
    void takesThePlaceOfWhatTheDefinitionSays() {
        ProcessModel model = policy(ValueClass.GOLD, "COMPLAINT", null).applyTo(COMPLAINT);

        assertThat(model.clocks())
                .extracting(clock -> clock.target(Priority.HIGH))
                .containsExactly(30, 240, 240);
        assertThat(model.escalations())
                .containsExactlyInAnyOrder(
                        new Escalation("RESPONSE", 60, Role.CUSTOMER_DEPT), new Escalation("VISIT", 0, Role.DEPT_HEAD));
    }

    @Test
    void leavesTheRestToTheDefinitionAndTheValueClass() {
        ServicePolicy answers =
                new ServicePolicy(new PolicyScope(null, null, null), OFFICER, NOW).promise(45, null, List.of());

        assertThat(answers.applyTo(COMPLAINT).clocks())
                .extracting(clock -> clock.target(Priority.NORMAL))
                .containsExactly(45, 960, 480);
        assertThat(answers.applyTo(COMPLAINT).escalations()).isEqualTo(COMPLAINT.escalations());
        assertThat(answers.leaves(Map.of(ClockEnd.RESPONSE, 30, ClockEnd.RESOLUTION, 480)))
                .isEqualTo(Map.of(ClockEnd.RESOLUTION, 480));
    }

    @Test
    void aPromisedWordIsAClockThatGoesUpTheWayOfTheSolution() {
        ServicePolicy words = new ServicePolicy(new PolicyScope(null, null, null), OFFICER, NOW)
                .promise(
                        null,
                        null,
                        new WordCadence(240, Channel.WECHAT),
                        List.of(new PolicyStep(ClockEnd.RESOLUTION, 60, Role.CUSTOMER_DEPT)));
        ServicePolicy alone = new ServicePolicy(new PolicyScope(null, null, null), OFFICER, NOW)
                .promise(null, null, new WordCadence(240, null), List.of());

        ProcessModel model = words.applyTo(COMPLAINT);
        assertThat(model.clock(ClockRule.WORD)).hasValueSatisfying(clock -> {
            assertThat(clock.end()).isEqualTo(ClockEnd.WORD);
            assertThat(clock.target(Priority.CRITICAL)).isEqualTo(240);
        });
        assertThat(model.escalationsOf(ClockRule.WORD))
                .containsExactly(new Escalation(ClockRule.WORD, 60, Role.CUSTOMER_DEPT));
        assertThat(alone.applyTo(COMPLAINT).escalationsOf(ClockRule.WORD))
                .as("without any chain to the head")
                .containsExactly(new Escalation(ClockRule.WORD, 0, Role.DEPT_HEAD));
        assertThat(policy(null, null, null).applyTo(COMPLAINT).clock(ClockRule.WORD))
                .isEmpty();
    }

    @Test
    void refusesAWordThatDoesNotFit() {
        ServicePolicy policy = new ServicePolicy(new PolicyScope(null, null, null), OFFICER, NOW);
        for (WordCadence wrong : List.of(new WordCadence(0, null), new WordCadence(null, Channel.PHONE))) {
            assertThatThrownBy(() -> policy.promise(30, 60, wrong, List.of()))
                    .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                            .isEqualTo("wordMinutes"));
        }
    }

    @Test
    void whoeverSaysMoreDecides() {
        ServicePolicy all = policy(null, null, null);
        ServicePolicy gold = policy(ValueClass.GOLD, null, null);
        ServicePolicy urgentComplaint = policy(null, "COMPLAINT", Priority.CRITICAL);
        ServicePolicy complaint = policy(null, "COMPLAINT", null);
        List<ServicePolicy> policies = List.of(all, complaint, gold, urgentComplaint);

        assertThat(ServicePolicy.deciding(policies, ValueClass.GENERAL, "INCIDENT", Priority.LOW))
                .contains(all);
        assertThat(ServicePolicy.deciding(policies, ValueClass.GOLD, "COMPLAINT", Priority.LOW))
                .contains(gold);
        assertThat(ServicePolicy.deciding(policies, ValueClass.GOLD, "COMPLAINT", Priority.CRITICAL))
                .contains(urgentComplaint);
        complaint.end(NOW);
        assertThat(ServicePolicy.deciding(policies, ValueClass.GENERAL, "COMPLAINT", Priority.LOW))
                .contains(all);
    }

    @Property
    void theOrderOfPoliciesNeverMatters(
            @ForAll ValueClass valueClass,
            @ForAll Priority priority,
            @ForAll long seed,
            @ForAll @WithNull Priority asked) {
        List<ServicePolicy> policies = new ArrayList<>();
        for (ValueClass each : new ValueClass[] {null, valueClass}) {
            for (String type : new String[] {null, "COMPLAINT"}) {
                for (Priority urgency : new Priority[] {null, priority}) {
                    policies.add(policy(each, type, urgency));
                }
            }
        }
        Priority urgency = asked == null ? priority : asked;
        ServicePolicy decided = ServicePolicy.deciding(policies, valueClass, "COMPLAINT", urgency)
                .orElseThrow();

        Collections.shuffle(policies, new Random(seed));

        assertThat(ServicePolicy.deciding(policies, valueClass, "COMPLAINT", urgency))
                .contains(decided);
        assertThat(policies)
                .filteredOn(each -> each.getScope().covers(valueClass, "COMPLAINT", urgency) && each != decided)
                .allMatch(decided::comesBefore);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertRefused("responseMinutes", null, null);
        assertRefused("responseMinutes", 0, 60);
        assertRefused("resolutionMinutes", 60, 30);
        assertRefused("steps", 30, 60, new PolicyStep(ClockEnd.STAGE, 0, Role.DEPT_HEAD));
        assertRefused("steps", 30, 60, new PolicyStep(ClockEnd.RESPONSE, -1, Role.DEPT_HEAD));
        assertRefused(
                "steps",
                30,
                60,
                new PolicyStep(ClockEnd.RESPONSE, 5, Role.DEPT_HEAD),
                new PolicyStep(ClockEnd.RESPONSE, 5, Role.EXECUTIVE));
    }

    private static void assertRefused(String field, Integer response, Integer resolution, PolicyStep... steps) {
        ServicePolicy policy = new ServicePolicy(new PolicyScope(null, null, null), OFFICER, NOW);
        assertThatThrownBy(() -> policy.promise(response, resolution, List.of(steps)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo(field));
    }

    @Test
    void stepsAreStoredAsTheyAre() {
        List<PolicyStep> steps = List.of(
                new PolicyStep(ClockEnd.RESPONSE, 0, Role.DEPT_HEAD),
                new PolicyStep(ClockEnd.RESOLUTION, 480, Role.CUSTOMER_DEPT));
        PolicyStepsConverter converter = new PolicyStepsConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(steps)))
                .isEqualTo(steps);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(List.of())))
                .isEmpty();
    }
}
