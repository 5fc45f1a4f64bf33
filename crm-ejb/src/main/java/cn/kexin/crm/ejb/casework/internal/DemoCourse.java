package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseRequest;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.TaskOutcome;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.casework.DemoStory;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVRecord;

/** How one case of the demonstration went, step by step through working time, up to now and not beyond. */
final class DemoCourse {

    /** What was delivered, by the duty's code. */
    private static final Map<String, String> DELIVERED = Map.of(
            "SOLVE", "现场处理完毕，连续运行观察正常",
            "CONFIRM", "客户表示满意");

    private final CSVRecord row;
    private final DemoCompanyFilling company;
    private final WorkingTime time;
    private final BiFunction<Instant, Person, Act> acts;
    private final DemoStory story;
    private CustomerCase theCase;
    private Instant now;

    DemoCourse(
            CSVRecord row,
            DemoCompanyFilling company,
            WorkingTime time,
            BiFunction<Instant, Person, Act> acts,
            DemoStory story,
            Instant openedAt) {
        this.row = row;
        this.company = company;
        this.time = time;
        this.acts = acts;
        this.story = story;
        this.now = openedAt;
    }

    CustomerCase theCase() {
        return theCase;
    }

    Instant now() {
        return now;
    }

    void open(String number, ProcessDefinition definition, CaseRequest request) {
        theCase = CustomerCase.open(number, definition, request, by("opener"));
    }

    void goOn() {
        if (course("QUEUE") || !pass("answerMinutes", 1)) {
            return;
        }
        theCase.assign(by("person"), theCase.getUnit(), company.person(row.get("person")), null);
        if (course("TAKEN")) {
            return;
        }
        theCase.respond(by("person"), "已联系客户，了解情况");
        if (theCase.getType().equals("COMPLAINT")) {
            complaint();
        } else {
            request();
        }
    }

    private void request() {
        move("person", "IN_PROGRESS", null);
        if (course("HANDED_ON") && pass("answerMinutes", 1)) {
            theCase.assign(by("person"), company.unit("SYSTEMS"), company.person("zengzhi"), "转系统部处理");
        }
        if (course("WORKING")) {
            informOnTheWay();
            return;
        }
        if (!pass("solveMinutes", 2)) {
            return;
        }
        if (course("WAITING")) {
            move("person", "WAITING_CUSTOMER", "等待客户确认上门时间");
            return;
        }
        resolve("问题已处理，运行恢复正常");
        if (course("REOPENED") && pass("solveMinutes", 1)) {
            move("opener", "IN_PROGRESS", "客户反映问题再次出现");
            if (pass("solveMinutes", 2)) {
                resolve("更换部件后连续观察正常");
            }
        }
        confirm();
    }

    private void informOnTheWay() {
        if (pass("solveMinutes", 4)) {
            theCase.inform(by("person"), "已安排人员处理，配件已出库，预计按约定时间完成");
        }
    }

    private void complaint() {
        done("person");
        move("person", "INVESTIGATION", null);
        if (course("WORKING") || !pass("solveMinutes", 1)) {
            return;
        }
        if (course("WAITING")) {
            move("person", "WAITING_CUSTOMER", "等待客户提供现场照片");
            return;
        }
        story.causeFound(theCase, this::of);
        move("person", "ACTION", null);
        story.actionsAgreed(theCase, this::of);
        if (pass("solveMinutes", 1)) {
            story.actionsDone(theCase, this::of);
            move("person", "RESOLVED", "已向客户说明原因与整改结果");
            confirm();
        }
    }

    /** The effect of what was done is seen some weeks later, if that is not still to come. */
    private boolean proven() {
        if (!theCase.getType().equals("COMPLAINT")) {
            return true;
        }
        Instant due = story.checkDue(theCase);
        if (due.isAfter(company.now())) {
            return false;
        }
        now = due;
        return story.checked(theCase, this::of, row.get("person"));
    }

    private void resolve(String note) {
        done("person");
        move("person", "RESOLVED", note);
    }

    private void confirm() {
        if (!course("RESOLVED") && theCase.getResolvedAt() != null && pass("answerMinutes", 2)) {
            done("opener");
            if (proven()) {
                move("opener", "CLOSED", "客户确认满意");
            }
        }
    }

    /** Each open duty is done by whoever has it, else by the head of the unit that owes it. */
    private void done(String who) {
        List<CaseTask> open = theCase.getTasks().stream()
                .filter(task -> task.isOpen() && !task.isExtra())
                .toList();
        for (CaseTask task : open) {
            Person head = task.getUnit().getHead();
            Person fallback = head == null ? company.person(row.get(who)) : head;
            Person actor = task.getPerson() == null ? fallback : task.getPerson();
            theCase.completeTask(acts.apply(now, actor), task, TaskOutcome.DONE, DELIVERED.get(task.getDuty()));
        }
    }

    private void move(String who, String stage, String note) {
        theCase.transition(by(who), stage, note);
    }

    private boolean course(String name) {
        return row.get("course").equals(name);
    }

    /** Lets a part of the row's working minutes pass. @return whether that is not yet the future */
    private boolean pass(String column, int divisor) {
        Instant later = time.plusMinutes(now, Long.parseLong(row.get(column)) / divisor);
        if (later.isAfter(company.now())) {
            return false;
        }
        now = later;
        return true;
    }

    private Act by(String column) {
        return of(row.get(column));
    }

    private Act of(String username) {
        return acts.apply(now, company.person(username));
    }
}
