package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentSubject;
import cn.kexin.crm.ejb.customer.TimelineEntry;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files of touches: seen by whoever sees the customer, tidied up by whoever may change it. */
@ApplicationScoped
public class TouchFiles implements AttachmentSubject {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerQueries queries;

    @Override
    public String type() {
        return Interaction.TYPE;
    }

    /** @return the entries, touches with their files: one statement, none where there is no touch */
    List<TimelineEntry> of(List<TimelineEntry> entries) {
        List<Long> touches = entries.stream()
                .filter(TimelineEntry::touched)
                .map(TimelineEntry::id)
                .toList();
        if (touches.isEmpty()) {
            return entries;
        }
        Map<Long, List<Ref>> kept = new HashMap<>();
        em.createQuery(
                        """
                        select a.subjectId, a.id, a.fileName from Attachment a where a.subjectType = :type
                        and a.subjectId in :touches and a.removedAt is null order by a.id""",
                        Object[].class)
                .setParameter("type", Interaction.TYPE)
                .setParameter("touches", touches)
                .getResultList()
                .forEach(file -> kept.computeIfAbsent((Long) file[0], id -> new ArrayList<>())
                        .add(Ref.of((Long) file[1], null, (String) file[2])));
        return entries.stream()
                .map(entry ->
                        entry.touched() && kept.containsKey(entry.id()) ? entry.with(kept.get(entry.id())) : entry)
                .toList();
    }

    @Override
    public boolean mayRemove(long id, Viewer viewer) {
        Long customer = em.createQuery(
                        "select column('customer_id', i) from Interaction i where i.id = :id", Number.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Number::longValue)
                .orElseThrow(() -> new NotFoundException(Interaction.TYPE, id));
        return queries.rights(customer, viewer).edit();
    }
}
