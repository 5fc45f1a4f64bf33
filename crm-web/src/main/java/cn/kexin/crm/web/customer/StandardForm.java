package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.ServiceStandardFacade.Promise;
import cn.kexin.crm.ejb.customer.ServiceStandardRow;
import java.io.Serializable;

/** What is promised to one value class, as typed. */
public class StandardForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long version;
    private final ValueClass valueClass;
    private int responseMinutes;
    private int resolutionMinutes;
    private int contactEveryDays;
    private Channel contactChannel;
    private Role callerRole;

    StandardForm(ServiceStandardRow row) {
        version = row.version();
        valueClass = row.valueClass();
        responseMinutes = row.responseMinutes();
        resolutionMinutes = row.resolutionMinutes();
        contactEveryDays = row.contactEveryDays();
        contactChannel = row.contactChannel();
        callerRole = row.callerRole();
    }

    Promise toPromise() {
        return new Promise(responseMinutes, resolutionMinutes, contactEveryDays, contactChannel, callerRole);
    }

    public long getVersion() {
        return version;
    }

    public ValueClass getValueClass() {
        return valueClass;
    }

    public int getResponseMinutes() {
        return responseMinutes;
    }

    public void setResponseMinutes(int responseMinutes) {
        this.responseMinutes = responseMinutes;
    }

    public int getResolutionMinutes() {
        return resolutionMinutes;
    }

    public void setResolutionMinutes(int resolutionMinutes) {
        this.resolutionMinutes = resolutionMinutes;
    }

    public int getContactEveryDays() {
        return contactEveryDays;
    }

    public void setContactEveryDays(int contactEveryDays) {
        this.contactEveryDays = contactEveryDays;
    }

    public Channel getContactChannel() {
        return contactChannel;
    }

    public void setContactChannel(Channel contactChannel) {
        this.contactChannel = contactChannel;
    }

    public Role getCallerRole() {
        return callerRole;
    }

    public void setCallerRole(Role callerRole) {
        this.callerRole = callerRole;
    }
}
