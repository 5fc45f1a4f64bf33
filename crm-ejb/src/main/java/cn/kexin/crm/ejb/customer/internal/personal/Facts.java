package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.ejb.customer.PersonalFact;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Facts from the columns of native queries. */
final class Facts {

    private Facts() {}

    /** @return several things held in one, without those that are not there */
    static ArrayList<Serializable> joined(Object... held) {
        ArrayList<Serializable> joined = new ArrayList<>();
        Stream.of(held).filter(Objects::nonNull).forEach(each -> joined.add((Serializable) each));
        return joined;
    }

    /** @param held left out when there is nothing */
    static void add(List<PersonalFact> facts, String label, Object held) {
        if (held != null && !held.toString().isBlank()) {
            facts.add(PersonalFact.of(label, (Serializable) held));
        }
    }
}
