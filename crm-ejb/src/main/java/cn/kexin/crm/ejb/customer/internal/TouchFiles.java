package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentSubject;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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
