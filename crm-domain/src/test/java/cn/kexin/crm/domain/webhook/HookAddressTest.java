package cn.kexin.crm.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "169.254.169.254",
                "100.100.100.200",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "::ffff:127.0.0.1",
                "0.1.2.3",
                "255.255.255.255"
            })
    void thisMachineAndItsNeighbourhoodAreInside(String address) throws UnknownHostException {
        assertThat(HookAddress.isOutside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.168.1.20", "172.16.0.9", "8.8.8.8", "100.63.0.1", "2400:3200::1"})
    void theCompanysNetworkAndTheWorldAreOutside(String address) throws UnknownHostException {
        assertThat(HookAddress.isOutside(InetAddress.getByName(address))).isTrue();
    }
}
