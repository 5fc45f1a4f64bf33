package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The forms in which files come, by the kind of import that reads them. */
@ApplicationScoped
public class Sources {

    @Inject
    @Any
    private Instance<Source> offered;

    Source of(ImportKind kind) {
        return offered.stream()
                .filter(source -> source.reads(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing reads imports of " + kind));
    }
}
