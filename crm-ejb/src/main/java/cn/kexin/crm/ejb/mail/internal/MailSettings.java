package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/** How mail servers are reached, as configured ({@code crm.mail.in.*}, {@code crm.mail.out.*}); off without a host. */
@ApplicationScoped
public class MailSettings {

    private static final int MEGA = 20;
    private static final long LARGEST = 25;
    private static final String TIMEOUT = "20000";
    private static final int IMAP = 143;
    private static final int IMAPS = 993;
    private static final int SMTP = 587;
    private static final int SMTPS = 465;

    /** How the connection is protected. */
    enum Tls {
        /** From the first byte. */
        SSL,
        /** After the greeting; without it nothing is sent. */
        STARTTLS,
        /** Not at all: only within one's own network. */
        NONE
    }

    /** One server. */
    record Server(String host, int port, String user, String password, Tls tls) {

        /** @return what the account is called where no password belongs */
        String account() {
            return (user == null ? "" : user + "@") + host + ":" + port;
        }

        /** @param protocol imap or smtp */
        Properties properties(String protocol) {
            Properties properties = new Properties();
            String prefix = "mail." + protocol + ".";
            properties.put("mail.store.protocol", protocol);
            properties.put("mail.transport.protocol", protocol);
            properties.put(prefix + "host", host);
            properties.put(prefix + "port", Integer.toString(port));
            properties.put(prefix + "ssl.enable", Boolean.toString(tls == Tls.SSL));
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
            properties.put(prefix + "starttls.required", Boolean.toString(tls == Tls.STARTTLS));
            properties.put(prefix + "auth", Boolean.toString(user != null));
            properties.put(prefix + "connectiontimeout", TIMEOUT);
            properties.put(prefix + "timeout", TIMEOUT);
            properties.put(prefix + "writetimeout", TIMEOUT);
            return properties;
        }
    }

    /** @return whether this node of a cluster reads and sends mail */
    boolean isOnThisNode() {
        return text("crm.mail.node").map(Boolean::valueOf).orElse(true);
    }

    /** @return the mailbox to be read; empty when none is configured */
    Optional<Server> in() {
        return server("crm.mail.in.", IMAP, IMAPS);
    }

    /** @return the server that takes what we send; empty when none is configured */
    Optional<Server> out() {
        return server("crm.mail.out.", SMTP, SMTPS);
    }

    private Optional<Server> server(String prefix, int plainPort, int safePort) {
        return text(prefix + "host").map(host -> {
            Tls tls = text(prefix + "tls")
                    .map(each -> Tls.valueOf(each.toUpperCase(Locale.ROOT)))
                    .orElse(Tls.SSL);
            return new Server(
                    host,
                    number(prefix + "port").map(Long::intValue).orElse(tls == Tls.SSL ? safePort : plainPort),
                    text(prefix + "user").orElse(null),
                    text(prefix + "password").orElse(null),
                    tls);
        });
    }

    String folder() {
        return text("crm.mail.in.folder").orElse("INBOX");
    }

    /** @return the address from which we write; also where answers come */
    String from() {
        return text("crm.mail.out.from").or(() -> text("crm.mail.out.user")).orElse("crm@localhost");
    }

    /** @return the domain of the Message-IDs that we make */
    String domain() {
        String key = MailAddress.key(from());
        return key == null ? "localhost" : key.substring(key.indexOf('@') + 1);
    }

    /** @return the largest message that is read, in bytes */
    long largest() {
        return number("crm.mail.in.max-size").orElse(LARGEST) << MEGA;
    }

    private Optional<Long> number(String name) {
        return text(name).map(Long::valueOf);
    }

    /** @return a setting, or empty when it is missing or blank */
    protected Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(each -> !each.isBlank());
    }
}
