package cn.kexin.crm.web.service;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.shared.SerialKey;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.project.ProjectStanding;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.service.DeskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts installed products and warranties side by side. */
final class InstalledLines {

    private final List<WarrantyRow> unmatched;
    private final List<InstalledLine> lines = new ArrayList<>();

    private InstalledLines(List<WarrantyRow> warranties) {
        unmatched = new ArrayList<>(warranties);
    }

    /** @return every product with its warranty, then the warranties of parts of buildings and other things */
    static List<InstalledLine> of(DeskView view) {
        InstalledLines lines = new InstalledLines(view.warranties());
        for (ProjectStanding project : view.projects()) {
            project.products()
                    .forEach(product ->
                            lines.add(product, view.warranties(), project.row().caseId()));
        }
        lines.unmatched.forEach(each -> lines.lines.add(new InstalledLine(null, each)));
        return lines.lines;
    }

    private void add(ProjectView.Product product, List<WarrantyRow> warranties, long caseId) {
        WarrantyRow cover = ofSerial(product, warranties)
                .or(() -> ofInstallation(warranties, caseId))
                .orElse(null);
        unmatched.remove(cover);
        lines.add(new InstalledLine(product, cover));
    }

    private static Optional<WarrantyRow> ofSerial(ProjectView.Product product, List<WarrantyRow> warranties) {
        String serial = SerialKey.of(product.serialNumber());
        return warranties.stream()
                .filter(each -> each.serialNumber() != null
                        && SerialKey.of(each.serialNumber()).equals(serial))
                .findFirst();
    }

    /** What was installed in a project is covered by the warranty for that project's installation. */
    private static Optional<WarrantyRow> ofInstallation(List<WarrantyRow> warranties, long caseId) {
        return warranties.stream()
                .filter(each -> each.part() == WarrantyPart.EQUIPMENT_INSTALLATION
                        && each.serialNumber() == null
                        && each.theCase() != null
                        && each.theCase().id() == caseId)
                .findFirst();
    }
}
