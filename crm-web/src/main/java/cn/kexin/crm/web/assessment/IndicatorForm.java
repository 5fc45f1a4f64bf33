package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.ejb.assessment.IndicatorCommand;
import java.io.Serializable;
import java.math.BigDecimal;

/** One line of a scheme in the editor. */
public class IndicatorForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String measure;
    private Direction direction = Direction.HIGHER_IS_BETTER;
    private BigDecimal floor;
    private BigDecimal target;
    private BigDecimal ceiling;
    private BigDecimal weight;

    static IndicatorForm of(IndicatorCommand line) {
        IndicatorForm form = new IndicatorForm();
        form.measure = line.measure();
        form.direction = line.direction();
        form.floor = line.floor().stripTrailingZeros();
        form.target = line.target().stripTrailingZeros();
        form.ceiling = line.ceiling().stripTrailingZeros();
        form.weight = line.weight().stripTrailingZeros();
        return form;
    }

    IndicatorCommand toCommand() {
        return new IndicatorCommand(measure, direction, floor, target, ceiling, weight);
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public BigDecimal getFloor() {
        return plain(floor);
    }

    public void setFloor(BigDecimal floor) {
        this.floor = floor;
    }

    public BigDecimal getTarget() {
        return plain(target);
    }

    public void setTarget(BigDecimal target) {
        this.target = target;
    }

    public BigDecimal getCeiling() {
        return plain(ceiling);
    }

    public void setCeiling(BigDecimal ceiling) {
        this.ceiling = ceiling;
    }

    public BigDecimal getWeight() {
        return plain(weight);
    }

    public void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    /** 60, not 6E+1. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }
}
