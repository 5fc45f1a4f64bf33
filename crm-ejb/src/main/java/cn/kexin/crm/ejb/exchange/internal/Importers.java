package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The importers that there are, by the kind of rows they take. */
@ApplicationScoped
public class Importers {

    @Inject
    @Any
    private Instance<KindImporter> offered;

    KindImporter of(ImportKind kind) {
        return offered.stream()
                .filter(importer -> importer.kind() == kind)
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("kind", "exchange.error.kind", kind.code()));
    }
}
