package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.ListView;
import cn.kexin.crm.domain.customer.list.ListViewChoice;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.ListViewCommand;
import cn.kexin.crm.ejb.customer.ListViewFacade;
import cn.kexin.crm.ejb.customer.ListViewRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps saved views. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class ListViewBean implements ListViewFacade {

    /** What addresses call the product's own views and saved ones. */
    private static final String CODE = "[a-z]{2,20}|v\\d{1,18}";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private SharedViews shared;

    @Inject
    private FilterCatalogue catalogue;

    @Inject
    private Members members;

    @Override
    public List<ListViewRow> list() {
        return shared.seenBy(viewer.get());
    }

    @Override
    public String chosen() {
        return choice().map(ListViewChoice::getView).orElse(null);
    }

    @Override
    public void choose(String code) {
        if (code == null) {
            choice().ifPresent(em::remove);
            return;
        }
        if (!code.matches(CODE)) {
            throw new BusinessRuleException("list.error.noSuchView");
        }
        choice().orElseGet(this::noChoice).choose(code);
    }

    private ListViewChoice noChoice() {
        ListViewChoice choice = new ListViewChoice(me());
        choice.choose("all");
        em.persist(choice);
        return choice;
    }

    private Optional<ListViewChoice> choice() {
        return em.createQuery("select c from ListViewChoice c where c.person.id = :me", ListViewChoice.class)
                .setParameter("me", viewer.get().personId())
                .getResultStream()
                .findFirst();
    }

    @Override
    public long create(ListViewCommand command) {
        Viewer actor = viewer.get();
        List<String> names = shared.namesOf(actor.personId());
        if (names.size() >= MOST) {
            throw BusinessRuleException.onField("name", "list.error.tooManyViews", MOST);
        }
        refuseIfTaken(names, command.name());
        ListView view = new ListView(me(), command.name());
        apply(command, view, actor);
        em.persist(view);
        return view.getId();
    }

    private Person me() {
        return em.getReference(Person.class, viewer.get().personId());
    }

    private static void refuseIfTaken(List<String> names, String name) {
        if (names.contains(name.strip())) {
            throw BusinessRuleException.onField("name", "list.error.viewNameTaken", name.strip());
        }
    }

    @Override
    public void change(long id, long version, ListViewCommand command) {
        ListView view = changeable(id).orElseThrow(() -> new NotFoundException("listView", id));
        StaleVersionException.check(view, version);
        if (!view.getName().equals(command.name().strip())) {
            refuseIfTaken(shared.namesOf(view.getOwner().getId()), command.name());
        }
        view.rename(command.name());
        apply(command, view, viewer.get());
    }

    private void apply(ListViewCommand command, ListView view, Viewer actor) {
        FilterExpression filter = FilterExpression.parse(command.filter());
        catalogue.check(filter, actor);
        OrgUnit unit = members.unit("unit", command.unit());
        boolean asItWas = view.getSharing() == command.sharing()
                && view.getRole() == command.role()
                && (view.getUnit() == null || view.getUnit().equals(unit));
        if (!asItWas) {
            shared.requireMayShare(command.sharing(), unit, actor);
        }
        view.show(filter, command.columns(), command.sort());
        view.share(command.sharing(), unit, command.role());
    }

    @Override
    public void discard(long id) {
        changeable(id).ifPresent(em::remove);
    }

    private Optional<ListView> changeable(long id) {
        Viewer actor = viewer.get();
        return Optional.ofNullable(em.find(ListView.class, id))
                .filter(view -> view.getOwner().getId() == actor.personId()
                        || view.isShared() && actor.has(Role.CUSTOMER_DEPT));
    }
}
