package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day that is worked although it is a weekend, or off although it is a weekday. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "calendar_id")
    private WorkCalendar calendar;

    @Column(name = "on_day", nullable = false)
    private LocalDate day;

    @Column(nullable = false)
    private boolean working;

    @Column(length = 40)
    private String reason;

    @Column(name = "notice_year")
    private Integer noticeYear;

    protected CalendarDay() {}

    CalendarDay(WorkCalendar calendar, LocalDate day) {
        this.calendar = calendar;
        this.day = day;
    }

    void change(boolean newWorking, String newReason, Integer newNoticeYear) {
        working = newWorking;
        reason = newReason;
        noticeYear = newNoticeYear;
    }

    public LocalDate getDay() {
        return day;
    }

    public boolean isWorking() {
        return working;
    }

    /** @return the holiday's name */
    public String getReason() {
        return reason;
    }

    /** @return the year of the notice that says so, or null when the day was set by hand */
    public Integer getNoticeYear() {
        return noticeYear;
    }
}
