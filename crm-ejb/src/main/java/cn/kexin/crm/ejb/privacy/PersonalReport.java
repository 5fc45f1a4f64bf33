package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.ejb.customer.PersonalFact;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Everything we hold about one person, by the parts of the product that hold it (个人信息保护法 art. 45). */
public record PersonalReport(DataRequestRow request, Instant madeAt, List<Section> sections) implements Serializable {

    /** @param code {@code privacy.part.<code>} is its heading */
    public record Section(String code, List<PersonalFact> facts) implements Serializable {}
}
