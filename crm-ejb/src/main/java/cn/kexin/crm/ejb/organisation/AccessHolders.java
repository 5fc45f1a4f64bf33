package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import java.util.List;

/** Who sees a record and why: the access predicate read from the other side. */
public interface AccessHolders {

    /**
     * @param further grounds that features give to people who do not own the record
     * @param text part of a name or sign-in name, or null
     * @param page has no sort of its own; people come by name
     * @return the people who see the record, each with every reason
     */
    Page<AccessHolder> of(AccessRecord of, List<AccessGround> further, String text, PageRequest page);
}
