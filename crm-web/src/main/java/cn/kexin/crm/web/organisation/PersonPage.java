package cn.kexin.crm.web.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.HeldRole;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.organisation.PersonView;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One person, with what the administrator can do about roles and sign-in. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private PeopleFacade people;

    @Inject
    private Messages messages;

    @Inject
    private IssuedPasswords issued;

    private long id;
    private PersonView person;
    private String password;
    private Role role;
    private Ref unit;

    public void load() {
        person = people.find(id);
        password = issued.take(id);
    }

    public String grant() {
        people.grant(id, role, unit == null ? "" : unit.code());
        return again("organisation.person.granted");
    }

    public String withdraw(HeldRole held) {
        people.withdraw(held.id());
        return again("organisation.person.withdrawn");
    }

    public String unlock() {
        people.unlock(id);
        return again("organisation.person.unlocked");
    }

    public String resetPassword() {
        issued.show(people.resetPassword(id, person.version()));
        return again("common.saved");
    }

    public String comeBack() {
        issued.show(people.comeBack(id, person.version()));
        return again("common.saved");
    }

    private String again(String done) {
        messages.done(done);
        return "/organisation/person?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public PersonView getPerson() {
        return person;
    }

    /** @return a password just made, shown this once; or null */
    public String getPassword() {
        return password;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Ref getUnit() {
        return unit;
    }

    public void setUnit(Ref unit) {
        this.unit = unit;
    }
}
