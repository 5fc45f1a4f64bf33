package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.casework.ServicePolicyCommand;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A service policy, as typed. */
public class PolicyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ServicePolicyRow replaced;
    private ValueClass valueClass;
    private String caseType;
    private Priority priority;
    private Integer responseMinutes;
    private Integer resolutionMinutes;
    private Integer wordMinutes;
    private Channel wordChannel;
    private final List<PolicyStepForm> steps = new ArrayList<>();

    /** @param replaced the policy that is being changed; null for a new one */
    PolicyForm(ServicePolicyRow replaced) {
        this.replaced = replaced;
        if (replaced != null) {
            valueClass = replaced.valueClass();
            caseType = replaced.caseType();
            priority = replaced.priority();
            responseMinutes = replaced.responseMinutes();
            resolutionMinutes = replaced.resolutionMinutes();
            wordMinutes = replaced.wordMinutes();
            wordChannel = replaced.wordChannel();
            replaced.steps().forEach(step -> steps.add(new PolicyStepForm(step)));
        }
    }

    ServicePolicyCommand toCommand() {
        return new ServicePolicyCommand(
                valueClass,
                caseType,
                priority,
                responseMinutes,
                resolutionMinutes,
                wordMinutes,
                wordChannel,
                steps.stream().map(PolicyStepForm::toStep).toList());
    }

    public void addStep() {
        steps.add(new PolicyStepForm());
    }

    public void removeStep(PolicyStepForm step) {
        steps.remove(step);
    }

    /** @return the policy that is being changed; null for a new one */
    public ServicePolicyRow getReplaced() {
        return replaced;
    }

    public ValueClass getValueClass() {
        return valueClass;
    }

    public void setValueClass(ValueClass valueClass) {
        this.valueClass = valueClass;
    }

    public String getCaseType() {
        return caseType;
    }

    public void setCaseType(String caseType) {
        this.caseType = caseType;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public Integer getResponseMinutes() {
        return responseMinutes;
    }

    public void setResponseMinutes(Integer responseMinutes) {
        this.responseMinutes = responseMinutes;
    }

    public Integer getResolutionMinutes() {
        return resolutionMinutes;
    }

    public void setResolutionMinutes(Integer resolutionMinutes) {
        this.resolutionMinutes = resolutionMinutes;
    }

    public Integer getWordMinutes() {
        return wordMinutes;
    }

    public void setWordMinutes(Integer wordMinutes) {
        this.wordMinutes = wordMinutes;
    }

    public Channel getWordChannel() {
        return wordChannel;
    }

    public void setWordChannel(Channel wordChannel) {
        this.wordChannel = wordChannel;
    }

    public List<PolicyStepForm> getSteps() {
        return steps;
    }
}
