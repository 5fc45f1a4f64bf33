package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.organisation.IssuedPassword;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.organisation.PersonCommand;
import cn.kexin.crm.ejb.organisation.PersonView;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Creates a person, or edits and transfers one. */
@Named
@ViewScoped
public class PersonEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private PeopleFacade people;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Messages messages;

    @Inject
    private IssuedPasswords issued;

    private Long id;
    private PersonView person;

    private String username;
    private String name;
    private String email;
    private String phone;
    private Ref unitCode;

    /** Reads what the form starts with. */
    public void load() {
        if (id == null || person != null) {
            return;
        }
        person = people.find(id);
        username = person.username();
        name = person.name();
        email = person.email();
        phone = person.phone();
        unitCode = directory.unit(person.unitCode());
    }

    public String save() {
        PersonCommand command =
                new PersonCommand(username, name, email, phone, unitCode == null ? null : unitCode.code());
        long saved;
        if (person == null) {
            IssuedPassword password = people.create(command);
            issued.show(password);
            saved = password.personId();
            messages.done("organisation.person.created");
        } else {
            people.edit(id, person.version(), command);
            saved = id;
            messages.done("common.saved");
        }
        return "/organisation/person?faces-redirect=true&id=" + saved;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** @return the person as stored, or null for a new one */
    public PersonView getPerson() {
        return person;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Ref getUnitCode() {
        return unitCode;
    }

    public void setUnitCode(Ref unitCode) {
        this.unitCode = unitCode;
    }
}
