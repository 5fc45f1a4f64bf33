package cn.kexin.crm.ejb.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The passwords of the first start: given by configuration, or made and written once to the server's log. */
@ApplicationScoped
public class FirstPasswords {

    private static final Logger LOG = Logger.getLogger(FirstPasswords.class.getName());
    /** Without the letters and figures that are taken for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 14;

    @Inject
    private PasswordHasher hasher;

    @Inject
    @ConfigProperty(name = "crm.admin.password")
    private Optional<String> administrator;

    @Inject
    @ConfigProperty(name = "crm.demo.password")
    private Optional<String> demonstration;

    private String demonstrationMade;

    /** @return the hash of the first administrator's password */
    String administrator() {
        return hasher.generate(administrator.orElseGet(() -> make("admin")));
    }

    /** @return a hash of the password that everybody in the demonstration company shares, each with its own salt */
    String demonstration() {
        if (demonstrationMade == null) {
            demonstrationMade = demonstration.orElseGet(() -> make("the demonstration company"));
        }
        return hasher.generate(demonstrationMade);
    }

    /** @return a password that nobody else has, to be handed over once and changed at the first sign-in */
    String make() {
        return generated();
    }

    private static String make(String whose) {
        String password = generated();
        LOG.info(() -> "First start: the password of " + whose + " is " + password);
        return password;
    }

    private static String generated() {
        SecureRandom random = new SecureRandom();
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
