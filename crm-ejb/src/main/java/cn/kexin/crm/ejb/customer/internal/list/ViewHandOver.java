package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.ListView;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** When somebody leaves, the views that others share go to the successor; those of their own go with them. */
@ApplicationScoped
public class ViewHandOver {

    private static final int LONGEST_NAME = 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SharedViews views;

    void handOver(@Observes @Priority(150) PersonLeaving leaving) {
        List<ListView> owned = views.of(leaving.person().getId());
        List<ListView> shared = owned.stream().filter(ListView::isShared).toList();
        owned.stream().filter(view -> !view.isShared()).forEach(em::remove);
        if (shared.isEmpty()) {
            return;
        }
        List<String> taken = new ArrayList<>(views.namesOf(leaving.successor().getId()));
        for (ListView view : shared) {
            String name = free(view.getName(), taken);
            view.handOver(leaving.successor(), name);
            taken.add(name);
        }
        leaving.moved("list.moved.views", shared.stream().map(ListView::getName).toList());
    }

    private static String free(String name, List<String> taken) {
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            String mark = " (" + n + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - mark.length())) + mark;
        }
        return free;
    }
}
