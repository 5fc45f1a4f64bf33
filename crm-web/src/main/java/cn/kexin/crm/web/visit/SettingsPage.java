package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.VisitSettings;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What the customer department sets for going to customers: how long ways take, and what counts as being late. */
@Named("visitSettingsPage")
@ViewScoped
public class SettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AppointmentFacade appointments;

    @Inject
    private Messages messages;

    private long version;
    private int districtMinutes;
    private int cityMinutes;
    private int provinceMinutes;
    private int lateMinutes;

    public void load() {
        VisitSettings settings = appointments.settings();
        version = settings.version();
        districtMinutes = settings.districtMinutes();
        cityMinutes = settings.cityMinutes();
        provinceMinutes = settings.provinceMinutes();
        lateMinutes = settings.lateMinutes();
    }

    public String save() {
        appointments.set(new VisitSettings(version, districtMinutes, cityMinutes, provinceMinutes, lateMinutes));
        messages.done("common.saved");
        return "/appointment/settings?faces-redirect=true";
    }

    public int getDistrictMinutes() {
        return districtMinutes;
    }

    public void setDistrictMinutes(int districtMinutes) {
        this.districtMinutes = districtMinutes;
    }

    public int getCityMinutes() {
        return cityMinutes;
    }

    public void setCityMinutes(int cityMinutes) {
        this.cityMinutes = cityMinutes;
    }

    public int getProvinceMinutes() {
        return provinceMinutes;
    }

    public void setProvinceMinutes(int provinceMinutes) {
        this.provinceMinutes = provinceMinutes;
    }

    public int getLateMinutes() {
        return lateMinutes;
    }

    public void setLateMinutes(int lateMinutes) {
        this.lateMinutes = lateMinutes;
    }
}
