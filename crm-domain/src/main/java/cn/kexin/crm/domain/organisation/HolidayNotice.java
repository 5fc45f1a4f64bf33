package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That the holidays of a year have been declared in a calendar, and by what paper. */
@Entity
@Table(name = "holiday_notice")
public class HolidayNotice extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "calendar_id")
    private WorkCalendar calendar;

    @Column(name = "notice_year", nullable = false)
    private int year;

    @Column(length = 500)
    private String source;

    protected HolidayNotice() {}

    HolidayNotice(WorkCalendar calendar, int year) {
        this.calendar = calendar;
        this.year = year;
    }

    void change(String newSource) {
        source = newSource;
    }

    public int getYear() {
        return year;
    }

    /** @return addresses of the papers, separated by blanks; may be null */
    public String getSource() {
        return source;
    }
}
