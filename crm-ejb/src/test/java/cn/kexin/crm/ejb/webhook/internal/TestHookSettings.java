package cn.kexin.crm.ejb.webhook.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Settings that a test changes while the server runs. Timers are off for good. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestHookSettings extends HookSettings {

    private static final Map<String, String> SETTINGS = new ConcurrentHashMap<>();

    public static void allow(String hosts) {
        SETTINGS.put("crm.webhook.allowed-hosts", hosts);
    }

    @Override
    protected Optional<String> text(String name) {
        return name.equals("crm.webhook.node") ? Optional.of("false") : Optional.ofNullable(SETTINGS.get(name));
    }
}
