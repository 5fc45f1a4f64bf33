package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.PasswordPolicy;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.ProfileFacade;
import cn.kexin.crm.ejb.organisation.ProfileView;
import cn.kexin.crm.ejb.organisation.SignInChanged;
import cn.kexin.crm.ejb.organisation.SignInFacade;
import cn.kexin.crm.ejb.organisation.SignInResult;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Shows people themselves and lets them keep their own password. */
@Stateless
@RolesAllowed("**")
public class ProfileBean implements ProfileFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Organisation organisation;

    @Inject
    private PeopleQueries queries;

    @Inject
    private PasswordHasher hasher;

    @EJB
    private SignInFacade signIn;

    @Inject
    private Event<SignInChanged> changed;

    @Override
    public ProfileView mine() {
        return queries.profile(viewer.get().personId());
    }

    @Override
    public void changePassword(String current, String password) {
        Person me = organisation.person(viewer.get().personId());
        SignInResult checked = signIn.check(me.getUsername(), current);
        if (checked.state() == SignInResult.State.LOCKED) {
            throw BusinessRuleException.onField("current", "organisation.error.locked", checked.lockedUntil());
        }
        if (checked.state() == SignInResult.State.REFUSED) {
            throw BusinessRuleException.onField("current", "organisation.error.wrongPassword");
        }
        PasswordPolicy.objection(password, me).ifPresent(ProfileBean::refuse);
        if (password.equals(current)) {
            refuse(PasswordPolicy.Reason.UNCHANGED);
        }
        mySignIn(me).changePassword(hasher.generate(password), false);
        changed.fire(new SignInChanged(me.getUsername()));
    }

    @Override
    public void signOutEverywhere() {
        Person me = organisation.person(viewer.get().personId());
        mySignIn(me).endAllSessions();
        changed.fire(new SignInChanged(me.getUsername()));
    }

    private SignIn mySignIn(Person me) {
        return organisation.signIn(me).orElseThrow(() -> new NotFoundException("person", me.getUsername()));
    }

    private static void refuse(PasswordPolicy.Reason reason) {
        throw BusinessRuleException.onField(
                "password", "PasswordPolicy." + reason.name(), PasswordPolicy.SHORTEST, PasswordPolicy.LONGEST);
    }
}
