namespace Chuangcheng.Model.Indicators;

/// <summary>The inspector's verdict on an item. Stored numbers: never renumber.</summary>
public enum CheckResult : byte
{
    /// <summary>合格.</summary>
    Pass = 1,
    /// <summary>不合格.</summary>
    Fail = 2,
    /// <summary>不适用: leaves the denominator.</summary>
    NotApplicable = 3,
    /// <summary>未观察.</summary>
    NotObserved = 4,
}
