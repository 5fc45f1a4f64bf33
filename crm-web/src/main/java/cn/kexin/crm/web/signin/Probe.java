package cn.kexin.crm.web.signin;
import jakarta.inject.*; import cn.kexin.crm.ejb.organisation.*;
@Named("viewerProbe") @jakarta.enterprise.context.RequestScoped public class Probe { @Inject CurrentViewer v; public String getText(){ return v.get().toString(); } }
