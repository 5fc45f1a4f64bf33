package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.shared.Retained;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What the features keep for a time only. */
@ApplicationScoped
public class RetainedData {

    @Inject
    @Any
    private Instance<Retained> found;

    Retained of(String code) {
        return found.stream()
                .filter(data -> data.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is kept under the rule " + code));
    }
}
