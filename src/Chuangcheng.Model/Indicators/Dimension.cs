namespace Chuangcheng.Model.Indicators;

/// <summary>How an item is observed.</summary>
public enum Dimension
{
    /// <summary>静态.</summary>
    Static,
    /// <summary>动态.</summary>
    Dynamic,
    /// <summary>询问.</summary>
    Interview,
    /// <summary>记录.</summary>
    Record,
    /// <summary>拨测.</summary>
    CallTest,
}
