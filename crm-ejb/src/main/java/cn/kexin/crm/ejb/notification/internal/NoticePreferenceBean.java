package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.MailHabits;
import cn.kexin.crm.domain.notification.NoticePreference;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.notification.NoticePreferenceCommand;
import cn.kexin.crm.ejb.notification.NoticePreferenceFacade;
import cn.kexin.crm.ejb.notification.NoticePreferenceView;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Keeps how people want to hear of notices. */
@Stateless
@RolesAllowed("**")
public class NoticePreferenceBean implements NoticePreferenceFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Habits habits;

    @Inject
    private MailWay mail;

    @Override
    public NoticePreferenceView mine() {
        Person me = em.find(Person.class, viewer.get().personId());
        return new NoticePreferenceView(habits.of(me.getId()), me.getEmail(), mail.isOn());
    }

    @Override
    public void choose(NoticePreferenceCommand command) {
        MailHabits chosen = new MailHabits(
                command.language(),
                zone(command.zone()),
                command.digestHour(),
                command.quietFrom(),
                command.quietTo(),
                command.choices());
        // Two windows of one person come one after the other.
        Person me = em.find(Person.class, viewer.get().personId(), LockModeType.PESSIMISTIC_WRITE);
        habits.stored(me.getId())
                .ifPresentOrElse(known -> known.choose(chosen), () -> em.persist(new NoticePreference(me, chosen)));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw BusinessRuleException.onField("zone", "notification.error.zone", name);
        }
    }
}
