package cn.kexin.crm.ejb.privacy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands in place of an erased person: the company's words and the number of the request. */
@ApplicationScoped
public class PersonalSign {

    @Inject
    @ConfigProperty(name = "crm.erasure.sign")
    private String words;

    String of(String requestNumber) {
        return words + " #" + requestNumber;
    }
}
