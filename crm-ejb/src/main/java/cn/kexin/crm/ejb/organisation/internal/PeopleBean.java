package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.IssuedPassword;
import cn.kexin.crm.ejb.organisation.LeaveCommand;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.organisation.PeopleFilter;
import cn.kexin.crm.ejb.organisation.PersonCommand;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import cn.kexin.crm.ejb.organisation.PersonRow;
import cn.kexin.crm.ejb.organisation.PersonView;
import cn.kexin.crm.ejb.organisation.SignInChanged;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps the company's people. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class PeopleBean implements PeopleFacade {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext context;

    @Inject
    private Organisation organisation;

    @Inject
    private Members members;

    @Inject
    private PeopleQueries queries;

    @Inject
    private Departures departures;

    @Inject
    private FirstPasswords firstPasswords;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Event<SignInChanged> changed;

    @Override
    public Page<PersonRow> list(PeopleFilter filter, PageRequest page) {
        return queries.page(filter, page);
    }

    @Override
    public PersonView find(long id) {
        return queries.view(organisation.person(id));
    }

    @Override
    public IssuedPassword create(PersonCommand command) {
        if (!USERNAME.matcher(command.username()).matches()) {
            throw BusinessRuleException.onField("username", "organisation.error.usernameForm");
        }
        if (organisation.byUsername(command.username()).isPresent()) {
            throw BusinessRuleException.onField("username", "organisation.error.usernameTaken", command.username());
        }
        Person person = new Person(command.username(), command.name(), members.unit("unitCode", command.unitCode()));
        person.describe(command.name(), command.email(), command.phone());
        em.persist(person);
        return issuePassword(person);
    }

    @Override
    public void edit(long id, long version, PersonCommand command) {
        Person person = organisation.person(id, version);
        person.describe(command.name(), command.email(), command.phone());
        if (!person.getUnit().getCode().equals(command.unitCode())) {
            person.transferTo(members.unit("unitCode", command.unitCode()));
        }
    }

    @Override
    public void grant(long id, Role role, String unitCode) {
        Person person = organisation.person(id);
        OrgUnit unit = members.unit("unit", unitCode);
        if (!person.isActive()) {
            throw new BusinessRuleException("organisation.error.hasLeft", person.getName());
        }
        long held = em.createQuery(
                        "select count(r) from RoleAssignment r where r.person = :person and r.role = :role and r.unit = :unit",
                        Long.class)
                .setParameter("person", person)
                .setParameter("role", role)
                .setParameter("unit", unit)
                .getSingleResult();
        if (held == 0) {
            em.persist(new RoleAssignment(person, role, unit));
            changed.fire(new SignInChanged(person.getUsername()));
        }
    }

    @Override
    public void withdraw(long assignmentId) {
        RoleAssignment assignment = em.find(RoleAssignment.class, assignmentId);
        if (assignment == null) {
            throw new NotFoundException("role", assignmentId);
        }
        departures.keepAnAdministrator(List.of(assignment));
        em.remove(assignment);
        changed.fire(new SignInChanged(assignment.getPerson().getUsername()));
    }

    @Override
    public IssuedPassword resetPassword(long id, long version) {
        return issuePassword(organisation.person(id, version));
    }

    private IssuedPassword issuePassword(Person person) {
        if (!person.isActive()) {
            throw new BusinessRuleException("organisation.error.hasLeft", person.getName());
        }
        String password = firstPasswords.make();
        String hash = hasher.generate(password);
        organisation
                .signIn(person)
                .ifPresentOrElse(
                        known -> known.changePassword(hash, true), () -> em.persist(new SignIn(person, hash, true)));
        em.flush();
        changed.fire(new SignInChanged(person.getUsername()));
        return new IssuedPassword(person.getId(), password);
    }

    @Override
    public void unlock(long id) {
        organisation.signIn(organisation.person(id)).ifPresent(SignIn::unlock);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<PersonLeaving.Moved> previewLeave(LeaveCommand command) {
        List<PersonLeaving.Moved> moved = departures.leave(command);
        context.setRollbackOnly();
        return moved;
    }

    @Override
    public List<PersonLeaving.Moved> leave(LeaveCommand command) {
        List<PersonLeaving.Moved> moved = departures.leave(command);
        changed.fire(new SignInChanged(organisation.person(command.personId()).getUsername()));
        return moved;
    }

    @Override
    public IssuedPassword comeBack(long id, long version) {
        Person person = organisation.person(id, version);
        person.comeBack();
        return issuePassword(person);
    }
}
