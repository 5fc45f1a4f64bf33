package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.organisation.DailyHours;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.LocalName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small company and a definition of four stages, in which a test lets a case live. */
class CaseScenario {

    /** Half past eight on a Monday in China, when the working day of eight hours begins. */
    static final Instant MONDAY = Instant.parse("2026-03-02T00:30:00Z");

    static final int RESPONSE_TARGET = 60;
    static final int RESOLUTION_TARGET = 480;

    static final Responsibility SERVICE_DESK = new Responsibility(Role.SERVICE, UnitRule.NAMED, "DESK");

    final WorkCalendar calendar = new WorkCalendar("CN", "中国", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30");
    final OrgUnit desk = new OrgUnit("DESK", "客服中心", UnitType.DEPARTMENT, null, calendar);
    final OrgUnit workshop = new OrgUnit("WORKSHOP", "工程管理部", UnitType.DEPARTMENT, null, calendar);
    final Person agent = new Person("agent", "周婷", desk);
    final Person engineer = new Person("engineer", "刘志强", workshop);
    final Customer customer = new Customer("KH-000001", CustomerKind.ORGANISATION, "璧山水厂", desk, agent, MONDAY);
    final List<Evidence> evidence = new ArrayList<>();
    final WorkingTime time = new WorkingTime(
            ZoneId.of("Asia/Shanghai"), DailyHours.parse("08:30-12:00,13:00-17:30"), Map.of(), Set.of());

    Instant now = MONDAY;

    static LocalName label(String text) {
        return new LocalName(text, text);
    }

    static Stage stage(String code, StageKind kind, List<Duty> duties, ExitCheck... checks) {
        return new Stage(code, label(code), kind, null, duties, List.of(checks));
    }

    static Transition way(String from, String to) {
        return new Transition(from, to, label(to), false, to.equals("CLOSED"), false);
    }

    static ProcessModel process() {
        return new ProcessModel(
                "REQUEST",
                label("request"),
                "SR",
                List.of(),
                List.of(
                        new Stage(
                                "NEW",
                                label("new"),
                                StageKind.ACTIVE,
                                SERVICE_DESK,
                                List.of(new Duty("ANSWER", label("answer"), label("words"), null, null, false, true)),
                                List.of()),
                        stage(
                                "WORK",
                                StageKind.ACTIVE,
                                List.of(new Duty("SOLVE", label("solve"), label("result"), null, 240, true, null)),
                                ExitCheck.PERSON_ASSIGNED),
                        stage("WAIT", StageKind.WAITING, List.of()),
                        stage("DONE", StageKind.RESOLVED, List.of()),
                        stage("CLOSED", StageKind.CLOSED, List.of())),
                List.of(
                        way("NEW", "WORK"),
                        way("NEW", "WAIT"),
                        way("WORK", "WAIT"),
                        way("WAIT", "WORK"),
                        way("WORK", "DONE"),
                        way("DONE", "WORK"),
                        way("DONE", "CLOSED")),
                List.of(
                        new ClockRule(
                                "RESPONSE", label("r"), ClockEnd.RESPONSE, null, RESPONSE_TARGET, Map.of(), false, 50),
                        new ClockRule(
                                "RESOLUTION",
                                label("s"),
                                ClockEnd.RESOLUTION,
                                null,
                                RESOLUTION_TARGET,
                                Map.of(Priority.CRITICAL, 120),
                                true,
                                null)),
                List.of(new Escalation("RESOLUTION", 0, Role.DEPT_HEAD)));
    }

    private OrgUnit route(Responsibility responsibility, OrgUnit current) {
        return "DESK".equals(responsibility.unit()) ? desk : current;
    }

    Act by(Person actor) {
        return new Act(
                now,
                actor,
                process(),
                other -> process(),
                unit -> time,
                (responsible, of, current) -> route(responsible, current),
                evidence::add);
    }

    CustomerCase openFor(Customer of) {
        return open(of, null, Priority.NORMAL, Map.of());
    }

    CustomerCase open(Priority priority, Map<ClockEnd, Integer> promised) {
        return open(null, priority, promised);
    }

    CustomerCase open(String category, Priority priority, Map<ClockEnd, Integer> promised) {
        return open(customer, category, priority, promised);
    }

    private CustomerCase open(Customer of, String category, Priority priority, Map<ClockEnd, Integer> promised) {
        return CustomerCase.open(
                "SR-2026-000001",
                new ProcessDefinition("REQUEST", 1, "{}"),
                new CaseRequest(of, null, category, "出水电阻率下降", null, Channel.PHONE, priority, null, promised, null),
                by(agent));
    }

    /** A case in the stage WORK, in the hands of the engineer. */
    CustomerCase inWork() {
        CustomerCase theCase = open(Priority.NORMAL, Map.of());
        theCase.assign(by(agent), workshop, engineer, null);
        theCase.transition(by(engineer), "WORK", null);
        return theCase;
    }

    void solve(CustomerCase theCase) {
        theCase.getTasks().stream()
                .filter(CaseTask::isOpen)
                .forEach(task -> theCase.completeTask(by(engineer), task, TaskOutcome.DONE, "已更换滤芯"));
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Lets so many working minutes pass. */
    void work(long minutes) {
        now = time.plusMinutes(now, minutes);
    }

    Evidence last(EvidenceKind kind) {
        return evidence.stream()
                .filter(e -> e.getKind() == kind)
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
