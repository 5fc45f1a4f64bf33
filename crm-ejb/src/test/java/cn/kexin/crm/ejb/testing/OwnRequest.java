package cn.kexin.crm.ejb.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Callable;

/** Runs work in a request scope that ends with it. */
@ApplicationScoped
public class OwnRequest {

    @ActivateRequestContext
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
