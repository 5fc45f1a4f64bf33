package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/** How the people at a customer stand to each other. A customer that the caller may not see does not exist. */
@Local
public interface ContactRelationFacade {

    /** @return at most 500 relations, those of report first */
    List<Relation> list(long customerId);

    /**
     * @return the new relation's id
     * @throws BusinessRuleException when the caller may not edit the customer, the relation is known already, or somebody
     *     would have two superiors or come to stand above themselves
     */
    long add(long customerId, @NotNull @Valid NewRelation relation);

    /**
     * @throws NotFoundException when the customer's people have no such relation
     * @throws BusinessRuleException when the caller may not edit the customer
     */
    void remove(long customerId, long relationId);

    /**
     * @param from id of who reports or influences
     * @param to id of to whom, or whom
     * @param note what else is to be known of it, or null
     */
    record NewRelation(
            @NotNull Long from,
            @NotNull Long to,
            @NotNull ContactRelationKind kind,
            @Size(max = 200) @PlainText String note) {}

    /**
     * @param from who reports or influences, without a code
     * @param to to whom, or whom
     */
    record Relation(long id, Ref from, Ref to, ContactRelationKind kind, String note) implements Serializable {}
}
