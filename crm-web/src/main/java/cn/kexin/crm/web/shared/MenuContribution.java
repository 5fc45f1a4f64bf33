package cn.kexin.crm.web.shared;

import java.util.List;

/** A feature's places in the frame. One application-scoped bean per feature; the frame finds them by itself. */
public interface MenuContribution {

    /** @return the feature's places, in any order */
    List<MenuItem> items();
}
