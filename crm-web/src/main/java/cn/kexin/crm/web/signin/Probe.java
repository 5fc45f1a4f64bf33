package cn.kexin.crm.web.signin;

import cn.kexin.crm.ejb.organisation.*;
import jakarta.inject.*;

@Named("viewerProbe")
@jakarta.enterprise.context.RequestScoped
public class Probe {
    @Inject
    CurrentViewer v;

    public String getText() {
        return v.get().toString();
    }
}
