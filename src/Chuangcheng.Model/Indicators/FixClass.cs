namespace Chuangcheng.Model.Indicators;

/// <summary>Deadline classes (domain 6.2).</summary>
public enum FixClass
{
    /// <summary>立行立改.</summary>
    AtOnce,
    /// <summary>限时整改.</summary>
    WithinHours,
    /// <summary>限期整改.</summary>
    ByDeadline,
    /// <summary>长期挂账.</summary>
    LongTerm,
}
