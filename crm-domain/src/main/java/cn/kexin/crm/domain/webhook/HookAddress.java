package cn.kexin.crm.domain.webhook;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Where events may be sent: by https to any host that is not this machine or its neighbourhood, so that nobody makes this
 * server ask what only it can reach (OWASP: server-side request forgery); hosts that the administrator of the server allows
 * are exempt, also from https. Addresses of the company's own network are allowed, for that is where its other systems are.
 */
public final class HookAddress {

    /** Longest address that is kept. */
    public static final int LONGEST = 500;

    private static final String FIELD = "url";
    private static final int BYTE = 0xff;
    private static final int CARRIER = 100;
    private static final int CARRIER_FROM = 64;
    private static final int CARRIER_TO = 127;

    private final Set<String> allowedHosts;

    /** @param allowedHosts names or addresses of hosts, in lower case */
    public HookAddress(Collection<String> allowedHosts) {
        this.allowedHosts = Set.copyOf(allowedHosts);
    }

    /**
     * @return the address
     * @throws BusinessRuleException on field {@code url} when it is none to which events may be sent
     */
    public URI check(String text) {
        URI address = parse(text);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw BusinessRuleException.onField(FIELD, "webhook.error.url");
        }
        boolean plain = scheme.equals("http") && isExempt(address.getHost());
        if (!scheme.equals("https") && !plain) {
            throw BusinessRuleException.onField(FIELD, "webhook.error.https");
        }
        return address;
    }

    private static URI parse(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw BusinessRuleException.onField(FIELD, "webhook.error.url");
        }
    }

    /** @return whether the host may be asked whatever its address is */
    public boolean isExempt(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** @return whether events may be sent to that address */
    public static boolean isOutside(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress()
                && !(address instanceof Inet4Address && isOfCarrier(address.getAddress()));
    }

    /** 100.64.0.0/10 (RFC 6598), where clouds keep what tells of their machines; 0.0.0.0/8 and 255.255.255.255 likewise. */
    private static boolean isOfCarrier(byte[] address) {
        int first = address[0] & BYTE;
        int second = address[1] & BYTE;
        return first == 0 || first == BYTE || first == CARRIER && second >= CARRIER_FROM && second <= CARRIER_TO;
    }
}
