package cn.kexin.crm.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {

    @ParameterizedTest
    @CsvSource({"设备到货,true", "主机到场验收,true", "Delivery to site,true", "开工,false", "竣工验收,false", "通水调试,false"})
    void theComingOfGoodsIsKnownByItsName(String name, boolean arrival) {
        assertThat(ProjectMilestone.isArrival(name)).isEqualTo(arrival);
    }
}
