package cn.kexin.crm.ejb.remedy.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.ExtraDuty;
import cn.kexin.crm.domain.casework.TaskOutcome;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.domain.remedy.Remedy;
import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.domain.remedy.RootCause;
import cn.kexin.crm.ejb.casework.DemoStory;
import cn.kexin.crm.ejb.casework.DutyHolders;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** Why the complaints of the demonstration company came about, from {@code demo/causes.csv}, by their category. */
@ApplicationScoped
public class DemoRemedies implements DemoStory {

    private static final int CHECK_AFTER_DAYS = 14;
    private static final int DAYS_TO_ACT = 10;
    private static final int DAYS_TO_ACT_AGAIN = 25;

    /** What people complained of again after it was thought to be put right. */
    private static final String PERSISTENT = "电话多次转接无人负责";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DutyHolders holders;

    private final Map<CustomerCase, Remedy> told = new HashMap<>();

    @Override
    public void causeFound(CustomerCase theCase, Function<String, Act> acts) {
        CSVRecord row = row(theCase);
        Remedy remedy = new Remedy(theCase);
        told.put(theCase, remedy);
        remedy.findCause(
                acts.apply("xuming"),
                new RootCause(
                        CauseCategory.valueOf(row.get("cause")),
                        List.of(row.get("whys").split("｜")),
                        row.get("conclusion")),
                CHECK_AFTER_DAYS);
    }

    @Override
    public void actionsAgreed(CustomerCase theCase, Function<String, Act> acts) {
        CSVRecord row = row(theCase);
        agree(theCase, acts, ActionKind.CORRECTIVE, row.get("corrective"), row.get("correctivePerson"), DAYS_TO_ACT);
        agree(theCase, acts, ActionKind.PREVENTIVE, row.get("preventive"), row.get("preventivePerson"), DAYS_TO_ACT);
    }

    private void agree(
            CustomerCase theCase, Function<String, Act> acts, ActionKind kind, String what, String username, int days) {
        Person responsible = acts.apply(username).actor();
        DutyHolders.Holder holder = holders.of("person", responsible);
        Act act = acts.apply("xuming");
        WorkingTime time = act.calendars().of(holder.unit());
        LocalDate due = LocalDate.ofInstant(act.at(), time.zone()).plusDays(days);
        told.get(theCase)
                .agree(
                        act,
                        kind,
                        new ExtraDuty(
                                kind.duty(),
                                what,
                                holder.role(),
                                holder.unit(),
                                responsible,
                                ExtraDuty.endOf(due, time),
                                ExtraDuty.warningBefore(due, time, act.at()),
                                false));
    }

    @Override
    public void actionsDone(CustomerCase theCase, Function<String, Act> acts) {
        CSVRecord row = row(theCase);
        Remedy remedy = told.get(theCase);
        for (RemedyAction action : remedy.getActions()) {
            boolean corrective = action.getKind() == ActionKind.CORRECTIVE;
            Act act = acts.apply(action.getTask().getPerson().getUsername());
            theCase.completeTask(
                    act,
                    action.getTask(),
                    TaskOutcome.DONE,
                    row.get(corrective ? "correctiveResult" : "preventiveResult"));
            remedy.actionDone(act, action);
        }
    }

    @Override
    public Instant checkDue(CustomerCase theCase) {
        return told.get(theCase).plannedCheck().orElseThrow().getTask().getDueAt();
    }

    @Override
    public boolean checked(CustomerCase theCase, Function<String, Act> acts, String checker) {
        CSVRecord row = row(theCase);
        Remedy remedy = told.get(theCase);
        if (theCase.getSubject().equals(PERSISTENT)) {
            remedy.check(acts.apply(checker), CheckResult.PARTLY, "接通率提高，但跨部门问题仍有两次转接", "近两周 32 通来电录音抽查");
            agree(theCase, acts, ActionKind.CORRECTIVE, "给工程、财务各指定一名固定对接人，来电不再二次转接", "pengxue", DAYS_TO_ACT_AGAIN);
            return false;
        }
        remedy.check(acts.apply(checker), CheckResult.EFFECTIVE, row.get("grounds"), row.get("proof"));
        return true;
    }

    @Override
    public void keep(CustomerCase theCase) {
        Remedy remedy = told.remove(theCase);
        if (remedy != null) {
            em.persist(remedy);
        }
    }

    private static CSVRecord row(CustomerCase theCase) {
        return DemoFile.read("causes.csv").stream()
                .filter(row -> row.get("category").equals(theCase.getCategory()))
                .findFirst()
                .orElseThrow();
    }
}
