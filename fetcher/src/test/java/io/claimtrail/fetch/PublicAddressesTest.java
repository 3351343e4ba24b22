package io.claimtrail.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void refusesSpecialAddressesOfIpv4(String address) {
        assertThat(addresses.refusal(ip(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::127.0.0.1",
                "::10.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:7f00:1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c:0:0:0:1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void refusesSpecialAddressesOfIpv6(String address) {
        assertThat(addresses.refusal(ip(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80e::200e"
            })
    void allowsPublicAddresses(String address) {
        assertThat(addresses.refusal(ip(address))).isEmpty();
    }

    @Test
    void allowsWhatTheOperatorAllowsAndNothingBesideIt() {
        PublicAddresses some = new PublicAddresses(List.of(Cidr.parse("10.1.0.0/20"), Cidr.parse("fd00:1::/33")));

        assertThat(some.refusal(ip("10.1.15.255"))).isEmpty();
        assertThat(some.refusal(ip("::ffff:10.1.0.1"))).isEmpty();
        assertThat(some.refusal(ip("10.1.16.0"))).contains("private");
        assertThat(some.refusal(ip("fd00:1:7fff::1"))).isEmpty();
        assertThat(some.refusal(ip("fd00:1:8000::1"))).isPresent();
    }

    @Test
    void readsBlocksOfAnyLength() {
        assertThat(Cidr.parse("0.0.0.0/0").contains(ip("10.0.0.1"))).isTrue();
        assertThat(Cidr.parse(" 127.0.0.1/32 ")).hasToString("127.0.0.1/32");
        assertThat(Cidr.parse("0.0.0.0/0").contains(ip("::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10/8",
                "localhost/8",
                "::1/129",
                "010.0.0.0/8",
                "a/b/c"
            })
    void rejectsWhatIsNoBlock(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text));
    }

    private static InetAddress ip(String literal) {
        return IpLiterals.parse(literal).orElseThrow();
    }
}
