package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.customer.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The parts of the product that hold something about people, in the order in which they let go of it. */
@ApplicationScoped
public class PersonalParts {

    @Inject
    @Any
    private Instance<PersonalData> found;

    List<PersonalData> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(PersonalData::order).thenComparing(PersonalData::code))
                .toList();
    }

    PersonalData of(String code) {
        return found.stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
