package cn.kexin.crm.ejb.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HookSecretTest {

    /** The example of the Standard Webhooks specification. */
    @Test
    void signsAsTheSpecificationDoes() {
        HookSecret secret = new HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void noTwoSecretsAreTheSame() {
        assertThat(HookSecret.generate()).startsWith("whsec_").isNotEqualTo(HookSecret.generate());
    }
}
