package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;

/** The person who is looking, for pages: {@code #{me.has('ADMIN')}} decides what to offer, never what is allowed. */
@Named
@RequestScoped
public class Me {

    @Inject
    private CurrentViewer current;

    private Viewer viewer;

    @PostConstruct
    void read() {
        viewer = current.get();
    }

    public long getId() {
        return viewer.personId();
    }

    public String getName() {
        return viewer.name();
    }

    public String getUsername() {
        return viewer.username();
    }

    /** @return whether the role is held in any unit */
    public boolean has(String role) {
        return viewer.has(Role.valueOf(role));
    }

    /**
     * Keeps a page from whoever may not do what it is for; what they try nevertheless the facades refuse.
     *
     * @param roles names of roles, of which one is enough
     * @throws EJBAccessException when the person holds none of them
     */
    public void require(String... roles) {
        if (Stream.of(roles).noneMatch(this::has)) {
            throw new EJBAccessException(String.join(", ", roles));
        }
    }
}
