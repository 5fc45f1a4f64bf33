package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import java.util.Optional;

/** Lets a case go on by itself: when everything that its stage requires is done and the definition says so. */
final class StepOn {

    private StepOn() {}

    /** To be asked after anything that may have removed the last of what kept the case where it is. */
    static void ifNothingIsMissing(CustomerCase theCase, Act act) {
        Stage stage = act.process().stage(theCase.getStage());
        if (stage.kind() == StageKind.WAITING) {
            return;
        }
        Optional<Transition> way = act.process().automaticFrom(stage.code());
        if (way.isPresent() && isFree(theCase, act, stage, way.get())) {
            StageChange.byItself(theCase, act, way.get().to()).apply();
        }
    }

    private static boolean isFree(CustomerCase theCase, Act act, Stage stage, Transition way) {
        return ExitPolicy.blockers(theCase, stage, act.process().stage(way.to()))
                .isEmpty();
    }
}
