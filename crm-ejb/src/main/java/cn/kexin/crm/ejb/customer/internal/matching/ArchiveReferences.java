package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The archive's own columns that point to customers. */
@ApplicationScoped
public class ArchiveReferences implements CustomerReferences {

    /**
     * A contact person takes its own numbers along. Those of the customer itself stay with the entry, for an undo; the winner
     * gets its own copy of each.
     */
    private static final String OF_A_CONTACT = "contact_id is not null";

    @Override
    public List<CustomerReference> references() {
        return List.of(
                CustomerReference.moving("contact", "customer_id"),
                CustomerReference.moving("interaction", "customer_id"),
                CustomerReference.moving("next_step", "customer_id"),
                CustomerReference.movingSubject("phone_number", "customer_id", OF_A_CONTACT),
                CustomerReference.movingSubject("email_address", "customer_id", OF_A_CONTACT),
                CustomerReference.staying("customer_address", "customer_id"),
                CustomerReference.staying("customer_former_name", "customer_id"),
                CustomerReference.movingOnce("customer_tag", "customer_id", "id", "tag_id"),
                CustomerReference.movingOnce("customer_profile", "customer_id", "id", "contact_id"),
                CustomerReference.moving("contact_relation", "customer_id"),
                CustomerReference.moving("consent", "customer_id"),
                CustomerReference.moving("contact_block", "customer_id"),
                CustomerReference.movingSubject("attachment", "subject_id", "subject_type = 'customer'"),
                CustomerReference.movingSubject("notice", "subject_id", "subject_type = 'customer'"),
                CustomerReference.staying("hook_message", "subject_id"),
                CustomerReference.staying("change_entry", "subject_id"),
                CustomerReference.staying("protected_read", "subject_id"),
                CustomerReference.staying("bulk_line", "subject_id"),
                CustomerReference.movingSubject("custom_value", "customer_id", OF_A_CONTACT),
                CustomerReference.moving("custom_value", "linked_id"),
                CustomerReference.staying("terms_of_trade", "customer_id"),
                CustomerReference.moving("customer", "parent_id"),
                CustomerReference.moving("customer", "dealer_id"),
                CustomerReference.staying("customer", "merged_into_id"),
                CustomerReference.staying("customer_match_key", "customer_id"),
                CustomerReference.staying("duplicate_pair", "first_id"),
                CustomerReference.staying("duplicate_pair", "second_id"),
                CustomerReference.staying("customer_merge", "winner_id"),
                CustomerReference.staying("customer_merge_loser", "customer_id"),
                CustomerReference.staying("customer_merge_move", "from_id"));
    }
}
