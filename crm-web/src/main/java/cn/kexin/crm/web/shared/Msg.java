package cn.kexin.crm.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;

/** Texts for pages: {@code #{msg['customer.list.title']}}, with values {@code #{msg.of('customer.list.found', n)}}. */
@Named
@RequestScoped
public class Msg extends AbstractMap<String, String> {

    @Inject
    private Texts texts;

    @Override
    public String get(Object key) {
        return texts.of(String.valueOf(key));
    }

    /** @return the text with its placeholders filled */
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
