package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.webhook.HookAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the administrator of the server has set for web-hooks ({@code crm.webhook.*}). */
@ApplicationScoped
public class HookSettings {

    /** @return whether this node of a cluster delivers events */
    boolean isOnThisNode() {
        return text("crm.webhook.node").map(Boolean::valueOf).orElse(true);
    }

    /** @return where events may be sent */
    HookAddress addresses() {
        List<String> hosts = text("crm.webhook.allowed-hosts").stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        return new HookAddress(hosts);
    }

    /** @return the {@code source} of our events: where people reach the product, if that is set */
    String source() {
        return text("crm.url").orElse("urn:kexin-crm");
    }

    /** @return a setting, or empty when it is missing or blank */
    protected Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(each -> !each.isBlank());
    }
}
