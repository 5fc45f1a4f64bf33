package cn.kexin.crm.ejb.remedy.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.ExtraDuty;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.remedy.Remedy;
import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.CaseRecords;
import cn.kexin.crm.ejb.casework.DutyDone;
import cn.kexin.crm.ejb.casework.DutyHolders;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import cn.kexin.crm.ejb.remedy.AgreedActions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Agrees on actions, which people owe as duties from then on, and follows when these are done. */
@ApplicationScoped
public class RemedyAgreements implements AgreedActions {

    @Inject
    private CaseRecords cases;

    @Inject
    private RemedyStore store;

    @Inject
    private Members members;

    @Inject
    private DutyHolders holders;

    @EJB
    private WorkFacade work;

    @Override
    public RemedyAction agree(CustomerCase theCase, ActionCommand command) {
        return add(store.ofAny(theCase), command);
    }

    RemedyAction add(Remedy remedy, ActionCommand command) {
        Act act = cases.act(remedy.getCustomerCase());
        Person person = members.person("person", command.person());
        DutyHolders.Holder holder = holders.of("person", person);
        WorkingTime time = act.calendars().of(holder.unit());
        if (command.dueOn().isBefore(LocalDate.ofInstant(act.at(), time.zone()))) {
            throw BusinessRuleException.onField("dueOn", "remedy.error.past");
        }
        RemedyAction action = remedy.agree(
                act,
                command.kind(),
                new ExtraDuty(
                        command.kind().duty(),
                        command.what().strip(),
                        holder.role(),
                        holder.unit(),
                        person,
                        ExtraDuty.endOf(command.dueOn(), time),
                        ExtraDuty.warningBefore(command.dueOn(), time, act.at()),
                        false));
        store.keep(action);
        return action;
    }

    /** An action is a duty: it is done as all duties are, by whoever may. */
    void complete(RemedyAction action, String result) {
        work.complete(action.getTask().getId(), action.getTask().getVersion(), null, result);
    }

    /** @return who is to look whether it has helped; null for no name */
    Person checker(String username) {
        Person person = members.person("person", username);
        return person == null ? null : holders.of("person", person).person();
    }

    void follow(@Observes DutyDone done) {
        store.by(done.task()).ifPresent(action -> action.getRemedy().actionDone(done.act(), action));
    }
}
