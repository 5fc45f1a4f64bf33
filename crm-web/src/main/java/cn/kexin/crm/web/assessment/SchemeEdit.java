package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.SchemeStatus;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.assessment.IndicatorCommand;
import cn.kexin.crm.ejb.assessment.MeasureInfo;
import cn.kexin.crm.ejb.assessment.PreviewRow;
import cn.kexin.crm.ejb.assessment.SchemeCommand;
import cn.kexin.crm.ejb.assessment.SchemeFacade;
import cn.kexin.crm.ejb.assessment.SchemeView;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes a scheme and shows what it would have given last month. Of a revision in force it makes the next draft. */
@Named
@ViewScoped
public class SchemeEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SchemeFacade schemes;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private Long id;
    private Long version;
    private String code;
    private String nameZh;
    private String nameEn;
    private UnitType[] unitTypes = UnitType.values();
    private Role[] roles = {};
    private List<IndicatorForm> indicators = new ArrayList<>();
    private List<MeasureInfo> measures = List.of();
    private List<PreviewRow> preview;

    public void load() {
        measures = schemes.measures();
        if (id == null) {
            addIndicator();
            return;
        }
        SchemeView scheme = schemes.find(id);
        version = scheme.status() == SchemeStatus.DRAFT ? scheme.version() : null;
        code = scheme.code();
        nameZh = scheme.nameZh();
        nameEn = scheme.nameEn();
        unitTypes = scheme.unitTypes().toArray(UnitType[]::new);
        roles = scheme.roles().toArray(Role[]::new);
        for (IndicatorCommand line : scheme.indicators()) {
            indicators.add(IndicatorForm.of(line));
        }
    }

    public final void addIndicator() {
        indicators.add(new IndicatorForm());
    }

    public void removeIndicator(IndicatorForm line) {
        indicators.remove(line);
    }

    public void showPreview() {
        preview = schemes.preview(command());
    }

    public String save() {
        schemes.save(command(), version);
        messages.done("assessment.scheme.saved");
        return "/assessment/schemes?faces-redirect=true";
    }

    private SchemeCommand command() {
        return new SchemeCommand(
                code,
                nameZh,
                nameEn,
                Set.of(unitTypes),
                Set.of(roles),
                indicators.stream().map(IndicatorForm::toCommand).toList());
    }

    /** @return what the figures of a line's measure count; empty while none is chosen */
    public String unit(IndicatorForm line) {
        return measures.stream()
                .filter(measure -> measure.code().equals(line.getMeasure()))
                .findFirst()
                .map(measure -> texts.label(measure.kind()))
                .orElse("");
    }

    public BigDecimal getWeights() {
        return indicators.stream()
                .map(IndicatorForm::getWeight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public UnitType[] getUnitTypes() {
        return unitTypes.clone();
    }

    public void setUnitTypes(UnitType[] unitTypes) {
        this.unitTypes = unitTypes.clone();
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public List<IndicatorForm> getIndicators() {
        return indicators;
    }

    public List<MeasureInfo> getMeasures() {
        return measures;
    }

    /** @return null before a preview was asked for */
    public List<PreviewRow> getPreview() {
        return preview;
    }

    public UnitType[] getAllUnitTypes() {
        return UnitType.values();
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }
}
