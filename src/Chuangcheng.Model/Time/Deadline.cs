namespace Chuangcheng.Model.Time;

/// <summary>A promised instant, stored as promised.</summary>
/// <param name="Provisional">It falls into a year without an arrangement (R-CAL-02).</param>
public readonly record struct Deadline(DateTimeOffset At, int CalendarVersion, bool Provisional);
