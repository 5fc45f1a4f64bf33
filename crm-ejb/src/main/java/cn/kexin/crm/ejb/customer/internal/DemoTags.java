package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerTag;
import cn.kexin.crm.domain.customer.Tag;
import cn.kexin.crm.domain.customer.TagColour;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The tags of the demonstration company and who has them, from {@code demo/tags.csv}. */
@ApplicationScoped
public class DemoTags {

    @PersistenceContext
    private EntityManager em;

    void fill(Map<String, Customer> customers) {
        Map<String, Tag> tags = new HashMap<>();
        for (CSVRecord row : DemoFile.read("tags.csv")) {
            Tag tag = tags.computeIfAbsent(row.get("tag"), name -> tag(name, row.get("colour")));
            em.persist(new CustomerTag(customers.get(row.get("customer")), tag));
        }
    }

    private Tag tag(String name, String colour) {
        Tag tag = new Tag(name, TagColour.valueOf(colour));
        em.persist(tag);
        return tag;
    }
}
