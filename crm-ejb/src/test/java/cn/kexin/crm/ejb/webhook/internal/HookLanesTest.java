package cn.kexin.crm.ejb.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HookLanesTest {

    private final HookLanes lanes = new HookLanes(4);

    @Test
    void aReceiverHasOneLaneAndThereAreNoMoreThanSoMany() {
        assertThat(lanes.enter(1, false)).isTrue();
        assertThat(lanes.enter(1, false)).isFalse();
        assertThat(lanes.enter(2, false)).isTrue();
        assertThat(lanes.enter(3, false)).isTrue();
        assertThat(lanes.enter(4, false)).isTrue();
        assertThat(lanes.enter(5, false)).isFalse();
        lanes.leave(2);
        assertThat(lanes.enter(5, false)).isTrue();
    }

    @Test
    void thoseThatHangLeaveHalfOfTheLanesToOthers() {
        assertThat(lanes.enter(1, true)).isTrue();
        assertThat(lanes.enter(2, true)).isTrue();
        assertThat(lanes.enter(3, true)).isFalse();
        assertThat(lanes.enter(4, false)).isTrue();
        lanes.leave(1);
        assertThat(lanes.enter(3, true)).isTrue();
    }
}
