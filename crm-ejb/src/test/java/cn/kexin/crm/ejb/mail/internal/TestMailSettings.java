package cn.kexin.crm.ejb.mail.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Settings that a test changes while the server runs; without any, mail is off. Timers are off for good. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestMailSettings extends MailSettings {

    private static final Map<String, String> SETTINGS = new ConcurrentHashMap<>();

    public static void set(String name, Object text) {
        SETTINGS.put("crm.mail." + name, text.toString());
    }

    public static void clear() {
        SETTINGS.clear();
    }

    @Override
    protected Optional<String> text(String name) {
        return name.equals("crm.mail.node") ? Optional.of("false") : Optional.ofNullable(SETTINGS.get(name));
    }
}
