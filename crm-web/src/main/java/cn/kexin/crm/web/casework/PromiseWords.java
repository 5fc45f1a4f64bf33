package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.ServiceStandardFacade;
import cn.kexin.crm.ejb.customer.ServiceStandardRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a customer is promised for a matter before it is taken in. */
@RequestScoped
public class PromiseWords {

    @EJB
    private ServiceStandardFacade standards;

    @Inject
    private ProcessNames names;

    @Inject
    private Durations durations;

    @Inject
    private Texts texts;

    /**
     * @param customer null while nobody is chosen; then what the definition promises everybody
     * @return clock by clock what is promised, and by whose standard when that is the customer's own
     */
    String of(ProcessModel model, CustomerChoice customer, Priority priority) {
        Map<ClockEnd, Integer> standard = customer == null ? Map.of() : standard(customer.valueClass());
        String promise = model.clocks().stream()
                .filter(clock -> clock.end() != ClockEnd.STAGE)
                .map(clock -> names.in(clock.label()) + " " + durations.text(clock.target(priority, standard)))
                .collect(Collectors.joining(" · "));
        return model.clocks().stream().anyMatch(clock -> isShorter(clock, priority, standard))
                ? texts.of("casework.open.standard", promise, customer.valueClass())
                : promise;
    }

    private static boolean isShorter(ClockRule clock, Priority priority, Map<ClockEnd, Integer> standard) {
        return clock.target(priority, standard) < clock.target(priority);
    }

    private Map<ClockEnd, Integer> standard(ValueClass valueClass) {
        ServiceStandardRow standard = standards.of(valueClass);
        return Map.of(ClockEnd.RESPONSE, standard.responseMinutes(), ClockEnd.RESOLUTION, standard.resolutionMinutes());
    }
}
