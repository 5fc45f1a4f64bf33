package cn.kexin.crm.domain.casework.policy;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.organisation.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores the few steps of a policy beside it, such as {@code RESPONSE 0 DEPT_HEAD,RESOLUTION 480 CUSTOMER_DEPT}. */
@Converter
public class PolicyStepsConverter implements AttributeConverter<List<PolicyStep>, String> {

    @Override
    public String convertToDatabaseColumn(List<PolicyStep> steps) {
        return steps.stream()
                .map(step -> step.end() + " " + step.minutesAfterDue() + " " + step.to())
                .collect(Collectors.joining(","));
    }

    @Override
    public List<PolicyStep> convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(","))
                        .map(step -> step.split(" "))
                        .map(parts -> new PolicyStep(
                                ClockEnd.valueOf(parts[0]), Integer.parseInt(parts[1]), Role.valueOf(parts[2])))
                        .toList();
    }
}
